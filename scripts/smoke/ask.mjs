const patience = 15_000

/**
 * One request without following redirections. An address that does not answer is status 0 with the reason as text, so that
 * every check can say what it saw.
 */
export async function ask(address, path, { method = 'GET', headers = {}, body } = {}) {
  try {
    const response = await fetch(new URL(path, address), {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parse(text) }
  } catch (error) {
    const reason = error.name === 'TimeoutError' ? `no answer in ${patience / 1000} s` : reasonOf(error)
    return { status: 0, headers: new Headers(), text: reason, json: undefined }
  }
}

const reasonOf = (error) => error.cause?.code ?? error.cause?.message ?? error.message

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What an answer was, in a few words. */
export function describe({ status, headers, text }) {
  if (status === 0) return text
  const type = headers.get('content-type')?.split(';')[0] ?? 'no content type'
  return `${status}, ${type}`
}
