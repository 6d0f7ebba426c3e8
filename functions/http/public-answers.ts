import { createBriefCache } from './brief-cache.ts'
import { etagOf, isKnown } from './etag.ts'
import { json, respond } from './respond.ts'

/** How long a public answer may be shown before the database is asked again. Free seats are never older than this. */
const publicAnswerSeconds = 2

type PublicAnswer = { body: string; etag: string }

/** A short cache of public answers (events, settings, notices). Simultaneous requests share one call. */
export type PublicAnswers = {
  get(key: string, produce: () => Promise<string>): Promise<PublicAnswer>
  /** Forgets all answers, because something changed on this server. */
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

/** Answers 304 without a body when the caller has this version, and with the body otherwise. */
export function respondPublicly({ body, etag }: PublicAnswer, headers: Headers, requestId: string): Response {
  const shared = {
    etag,
    'cache-control': `public, max-age=0, must-revalidate, s-maxage=${publicAnswerSeconds}`,
  }
  if (isKnown(headers, etag)) return respond(null, { requestId, status: 304, headers: shared })
  return respond(body, { requestId, headers: { ...shared, ...json } })
}
