import { listedLegalBases } from '#province/legal-bases.ts'
import type { LegalBasis, ServiceItem } from '#shared/service/service-item.ts'

/** The legal bases of an item: the province's list's, or its own when the list has none of it. */
export const getLegalBases = ({ code, legalBases }: ServiceItem): readonly LegalBasis[] =>
  legalBases ?? listedLegalBases[code] ?? []
