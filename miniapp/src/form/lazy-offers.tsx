import { type ComponentProps, useEffect, useState, useSyncExternalStore } from 'react'
import type { SlotOffers } from './controls/slot-offers.tsx'
import type { PaperOffers } from './files/paper-offers.ts'
import type { OfferCard } from './offer-card.tsx'

// Few workers have something to be offered, so in a browser the form comes without what shows it.
const loadCard =
  process.env.TARO_ENV === 'h5'
    ? () => import('./offer-card.tsx')
    : () => import(/* webpackMode: "eager" */ './offer-card.tsx')
const loadSlot =
  process.env.TARO_ENV === 'h5'
    ? () => import('./controls/slot-offers.tsx')
    : () => import(/* webpackMode: "eager" */ './controls/slot-offers.tsx')

/** `OfferCard`, once there is a paper to offer. */
export function LazyOfferCard({ offers }: ComponentProps<typeof OfferCard>) {
  const module = useLoaded(offers, loadCard)
  return module ? <module.OfferCard offers={offers} /> : null
}

/** `SlotOffers`, once there is a paper to offer. */
export function LazySlotOffers(props: ComponentProps<typeof SlotOffers>) {
  const module = useLoaded(props.offers, loadSlot)
  return module ? <module.SlotOffers {...props} /> : null
}

function useLoaded<Module>(offers: PaperOffers, load: () => Promise<Module>): Module | undefined {
  const [module, setModule] = useState<Module>()
  const offer = useSyncExternalStore(offers.subscribe, offers.offer, offers.offer)
  const hasSome = offer !== undefined && offer.slots.length > 0
  useEffect(() => offers.load(), [offers])
  useEffect(() => {
    // Without a network the form goes on without an offer.
    if (hasSome) load().then(setModule, () => {})
  }, [hasSome, load])
  return module
}
