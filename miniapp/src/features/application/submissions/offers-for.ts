import type { FindOffers, PaperOffers } from '../../../form/files/paper-offers.ts'
import { currentWorkerId } from '../../../lib/session.ts'

const load =
  process.env.TARO_ENV === 'h5'
    ? () => import('./paper-offers.ts')
    : () => import(/* webpackMode: "eager" */ './paper-offers.ts')

/** How a form asks for the worker's accepted papers, for the draft with this token. What failed is asked again with the next slot. */
export function offersFor(clientToken: () => string): FindOffers {
  let found: Promise<PaperOffers | undefined> | undefined
  const find = async () => (await load()).findPaperOffers(clientToken)
  return async () => {
    if (!currentWorkerId()) return undefined
    found ??= find()
    return found.catch(() => {
      found = undefined
      return undefined
    })
  }
}
