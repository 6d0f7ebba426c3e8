/** What happens to the next request that `meets`: nothing, it never arrives, or its answer never comes back. */
export type Loss = 'nothing' | 'the request' | 'the answer'

/** The phone's connection to the server, which loses one thing and then works again. */
export const line = {
  server: '',
  loss: 'nothing' as Loss,
  /** Whether this request is the one to lose. */
  meets: (_method: string, _path: string): boolean => false,
  /** The next code of `wx.login`. */
  login: () => '',
}

/** Answers `confirm` as somebody who means it. */
const showModal = async () => ({ confirm: true, cancel: false })

/** WeChat's network for the phone's own code. A real server answers, unless the line loses something. */
export const lossyTaro = {
  request: async ({ url, method, data, header }: Request) => {
    const query = method === 'GET' ? `?${new URLSearchParams(Object(data))}` : ''
    const init = { method, headers: header, ...(method === 'GET' ? {} : { body: JSON.stringify(data) }) }
    const answer = await overTheLine(url + query, init)
    return {
      statusCode: answer.status,
      data: await answer.text(),
      header: { date: answer.headers.get('date') },
    }
  },
  uploadFile: async ({ url, filePath, formData, header }: Upload) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(formData)) form.set(name, value)
    form.set('file', new File([Buffer.from(filePath, 'base64')], 'photo.jpg', { type: 'image/jpeg' }))
    const answer = await overTheLine(url, { method: 'POST', headers: header, body: form })
    return { statusCode: answer.status, data: await answer.text() }
  },
  getRandomValues: ({ length, success }: Random) =>
    success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  login: async () => ({ code: line.login() }),
  showModal,
  showToast: () => {},
  getFileSystemManager: () => ({ removeSavedFile: () => {} }),
}

type Random = { length: number; success: (answer: { randomValues: ArrayBuffer }) => void }
type Request = { url: string; method: string; data?: unknown; header: Record<string, string> }
/** `filePath` holds the bytes themselves, in base64: this phone has no files. */
type Upload = {
  url: string
  filePath: string
  formData: Record<string, string>
  header: Record<string, string>
}

async function overTheLine(path: string, init: RequestInit & { method: string }): Promise<Response> {
  const { loss } = line
  const isMet = loss !== 'nothing' && line.meets(init.method, path)
  if (isMet) line.loss = 'nothing'
  if (isMet && loss === 'the request') throw new Error('request:fail')
  const answer = await fetch(line.server + path, init)
  if (!isMet) return answer
  await answer.arrayBuffer()
  throw new Error('request:fail timeout')
}
