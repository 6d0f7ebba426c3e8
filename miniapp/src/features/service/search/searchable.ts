import { compareKey } from '#shared/foundation/normalize-text.ts'
import type { ServiceCard } from './service-card.ts'

/** The words that find a service or a shortcut. */
export type SearchWords = {
  keywords: readonly string[]
  /** Pinyin of the name and of each keyword, in this order: syllables without tones, separated by spaces. */
  pinyin: readonly string[]
}

/** What a query is compared with. */
export type Searchable = SearchWords &
  Pick<ServiceCard, 'name' | 'summary'> &
  Partial<Pick<ServiceCard, 'group' | 'otherNames'>>

/** A text in normal form: lower case, half width, only letters, digits and Chinese characters. */
export const toQuery = (text: string) => compareKey(text).replace(/[^0-9a-z\u4e00-\u9fff]/g, '')

/** `toPinyin` returns the syllables of a text and is not on the phone. */
export function toSearchWords(
  { name, keywords }: { name: string; keywords: readonly string[] },
  toPinyin: (text: string) => string,
): SearchWords {
  return { keywords: keywords.map(toQuery), pinyin: [name, ...keywords].map(toPinyin) }
}
