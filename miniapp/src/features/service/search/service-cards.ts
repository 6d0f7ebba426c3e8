import { serviceCardData } from '#province/service-cards.gen.ts'
import type { ServiceCard } from './service-card.ts'

/** Every service item in the catalogue's order, as the home page and search know it. */
export const serviceCards: readonly ServiceCard[] = serviceCardData
