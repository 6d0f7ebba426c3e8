import type { PaperOffer } from '#shared/application/endpoints/papers.ts'
import type { PaperOffers } from '../../../form/files/paper-offers.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { agreeToPapers } from './agree-to-papers.ts'
import { asCopy } from './as-copy.ts'

/** What a form offers of the worker's accepted papers, for the draft with this token; undefined when there are none. @throws ApiError */
export async function findPaperOffers(clientToken: () => string): Promise<PaperOffers | undefined> {
  let known: PaperOffer = await withSession(() => callApi('GET /papers', {}))
  if (known.slots.length === 0) return undefined
  const listeners = new Set<() => void>()
  return {
    offer: () => known,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async agree() {
      known = await agreeToPapers()
      for (const listener of listeners) listener()
    },
    copyOf: (paper) => asCopy(paper, clientToken()),
  }
}
