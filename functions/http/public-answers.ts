import { createBriefCache } from './brief-cache.ts'
import { etagOf, isKnown } from './etag.ts'
import { json, respond } from './respond.ts'

/** How long a public answer may be shown without asking the database again. Seats left are never older than this. */
const publicAnswerSeconds = 2

type PublicAnswer = { body: string; etag: string }

/** Public answers (events, settings, notices) for a moment; everybody who asks meanwhile waits for one call. */
export type PublicAnswers = {
  get(key: string, produce: () => Promise<string>): Promise<PublicAnswer>
  /** Something changed on this server: ask the database at the next request. */
  forget(): void
}

export function createPublicAnswers(now: () => Date): PublicAnswers {
  const cache = createBriefCache<PublicAnswer>(now, publicAnswerSeconds)
  return {
    get: (key, produce) => cache.get(key, async () => toPublicAnswer(await produce())),
    forget: cache.forget,
  }
}

function toPublicAnswer(body: string): PublicAnswer {
  return { body, etag: etagOf(body) }
}

/** 304 without a body when the caller has this version, the body otherwise. */
export function respondPublicly({ body, etag }: PublicAnswer, headers: Headers, requestId: string): Response {
  const shared = {
    etag,
    'cache-control': `public, max-age=0, must-revalidate, s-maxage=${publicAnswerSeconds}`,
  }
  if (isKnown(headers, etag)) return respond(null, { requestId, status: 304, headers: shared })
  return respond(body, { requestId, headers: { ...shared, ...json } })
}
