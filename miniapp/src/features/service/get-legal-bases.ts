import { listedLegalBases } from '#province/legal-bases.ts'
import type { LegalBasis, ServiceItem } from '#shared/service/service-item.ts'

/** The legal bases of an item: those of the province's list, or its own when it is not on the list. */
export const getLegalBases = ({ code, legalBases }: ServiceItem): readonly LegalBasis[] =>
  legalBases ?? listedLegalBases[code] ?? []
