import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { ApiError } from '../foundation/api-error.ts'
import { checkJson } from './check-json.ts'

/** Reads the body as the endpoint expects it, before the contract checks it. Endpoints without a body ignore one. */
export async function readBody(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (!endpoint.body) return undefined
  return endpoint.bodyType === 'multipart' ? readForm(request) : readJson(request)
}

async function readJson(request: Request): Promise<unknown> {
  if (mediaTypeOf(request) !== 'application/json') throw new ApiError('unsupported_media_type')
  const text = await readText(request)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new ApiError('malformed_body')
  }
  checkJson(body)
  return body
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The body as UTF-8 (RFC 8259, 8.1). Bytes of another encoding are refused rather than kept as U+FFFD. */
async function readText(request: Request): Promise<string> {
  const bytes = await unlessHungUp(request, request.arrayBuffer())
  try {
    return utf8.decode(bytes)
  } catch {
    throw new ApiError('malformed_body')
  }
}

/**
 * A client that hangs up while it sends is no fault of ours. Nobody reads the answer. The connection may tell of it
 * before the signal does.
 */
async function unlessHungUp<T>(request: Request, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    const hungUp = request.signal.aborted || Object(error).code === 'ECONNRESET'
    throw hungUp ? new ApiError('malformed_body') : error
  }
}

async function readForm(request: Request): Promise<unknown> {
  if (mediaTypeOf(request) !== 'multipart/form-data') throw new ApiError('unsupported_media_type')
  let form: Record<string, FormDataEntryValue>
  try {
    form = Object.fromEntries(await unlessHungUp(request, request.formData()))
  } catch {
    throw new ApiError('malformed_body')
  }
  for (const [name, value] of Object.entries(form)) {
    // The name of a file is tidied before it is kept, and never a reason to refuse it.
    if (typeof value === 'string') checkJson(value, [name])
  }
  return form
}

const mediaTypeOf = (request: Request) =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
