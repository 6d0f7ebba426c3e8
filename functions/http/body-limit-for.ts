import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { ApiError } from '../foundation/api-error.ts'

/** A file of 4 MB and its form. Vercel refuses bodies over 4.5 MB. */
const multipartBytes = 4.3 * 1024 * 1024
/** The largest form with every text at full length is smaller than a tenth of this. */
const jsonBytes = 512 * 1024

/**
 * Stops reading a body that is larger than its endpoint can need. A body without a length is read here; a client that
 * hangs up meanwhile is no fault of ours.
 */
export function bodyLimitFor(endpoint: Endpoint): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: endpoint.bodyType === 'multipart' ? multipartBytes : jsonBytes,
    onError: () => {
      throw new ApiError('payload_too_large')
    },
  })
  return async (c, next) => {
    let isRead = false
    const goOn = () => {
      isRead = true
      return next()
    }
    try {
      return await limit(c, goOn)
    } catch (error) {
      throw isRead || error instanceof ApiError ? error : new ApiError('malformed_body')
    }
  }
}
