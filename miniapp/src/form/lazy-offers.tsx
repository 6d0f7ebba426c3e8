import { useEffect, useState } from 'react'
import type { FindOffers, PaperOffers, SlotForPapers } from './files/paper-offers.ts'

// Few workers have something to be offered, so in a browser the form comes without what shows it.
const loadCard =
  process.env.TARO_ENV === 'h5'
    ? () => import('./offer-card.tsx')
    : () => import(/* webpackMode: "eager" */ './offer-card.tsx')
const loadSlot =
  process.env.TARO_ENV === 'h5'
    ? () => import('./controls/slot-offers.tsx')
    : () => import(/* webpackMode: "eager" */ './controls/slot-offers.tsx')

/** `OfferCard`, when there is a paper to offer. */
export function LazyOfferCard({ papers }: { papers: FindOffers }) {
  const shown = useFound(papers, loadCard)
  return shown ? <shown.module.OfferCard offers={shown.offers} /> : null
}

/** `SlotOffers`, when there is a paper to offer. */
export function LazySlotOffers({ papers, ...props }: SlotForPapers & { papers: FindOffers }) {
  const shown = useFound(papers, loadSlot)
  return shown ? <shown.module.SlotOffers {...props} offers={shown.offers} /> : null
}

function useFound<Module>(papers: FindOffers, load: () => Promise<Module>) {
  const [found, setFound] = useState<{ offers: PaperOffers; module: Module }>()
  useEffect(() => {
    const find = async () => {
      const offers = await papers()
      if (offers) setFound({ offers, module: await load() })
    }
    // Without a network the form goes on without an offer.
    find().catch(() => {})
  }, [papers, load])
  return found
}
