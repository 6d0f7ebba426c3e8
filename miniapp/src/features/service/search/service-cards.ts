import { serviceCardData } from '#province/service-cards.gen.ts'
import type { ServiceCard } from './service-card.ts'

/** Every service item for the home page and the search, in the catalogue's order. */
export const serviceCards: readonly ServiceCard[] = serviceCardData
