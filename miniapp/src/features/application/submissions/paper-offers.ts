import { paperConsent } from '#shared/account/paper-consent.ts'
import type { PaperOffer } from '#shared/application/endpoints/papers.ts'
import type { PaperOffers } from '../../../form/files/paper-offers.ts'
import { callApi } from '../../../lib/api.ts'
import { currentWorkerId } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { asCopy } from './as-copy.ts'

/** What a form offers of the worker's accepted papers, for the draft with this token. */
export function createPaperOffers(clientToken: () => string): PaperOffers {
  let known: PaperOffer | undefined
  let isAsked = false
  const listeners = new Set<() => void>()
  const learn = (offer: PaperOffer) => {
    known = offer
    for (const listener of listeners) listener()
  }
  return {
    offer: () => known,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load() {
      if (isAsked || !currentWorkerId()) return
      isAsked = true
      withSession(() => callApi('GET /papers', {})).then(learn, () => {
        isAsked = false
      })
    },
    agree: async () => learn(await agreeToPapers()),
    copyOf: (paper) => asCopy(paper, clientToken()),
  }
}

/** Records the consent to the text of today. @throws ApiError */
export const agreeToPapers = (): Promise<PaperOffer> =>
  withSession(() => callApi('POST /papers/agreement', { body: { version: paperConsent.version } }))
