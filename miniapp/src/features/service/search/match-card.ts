import { compareKey } from '#shared/foundation/normalize-text.ts'
import { serviceGroups } from '#shared/service/groups.ts'
import { nearestDistance } from './edit-distance.ts'
import type { ServiceCard } from './service-card.ts'

/**
 * How well a card answers a query; 0 means not at all. The steps are far apart, so that no sum of small matches exceeds
 * a better one.
 */
export type MatchCard = (card: ServiceCard, query: string) => number

/** A query in normal form: lower case, half width, only letters, digits and Chinese characters. */
export const normalizeQuery = (text: string) => compareKey(text).replace(/[^0-9a-z\u4e00-\u9fff]/g, '')

/** By the words themselves. A sentence matches by the keywords in it: 老板不发工资 by 工资. */
export const matchWords: MatchCard = (card, query) => {
  const name = normalizeQuery(card.name)
  if (name === query || card.keywords.includes(query)) return 100
  if (name.startsWith(query)) return 90
  if (name.includes(query) || Object.values(card.levels).some((level) => level.includes(query))) return 80
  if (card.keywords.some((word) => word.includes(query))) return 70
  const longest = Math.max(0, ...card.keywords.map((word) => (query.includes(word) ? word.length : 0)))
  if (longest >= 2) return 60 + Math.min(longest, 9)
  const group = serviceGroups.find(({ code }) => code === card.group)?.name ?? ''
  if (group.includes(query)) return 50
  return query.length >= 2 && normalizeQuery(card.summary).includes(query) ? 40 : 0
}

/** By pinyin: initials (knzg) or whole syllables (xuefei). */
export const matchPinyin: MatchCard = (card, query) => {
  if (!/^[a-z]+$/.test(query)) return 0
  const scores = card.pinyin.map((syllables, index) => {
    const isName = index === 0
    const forms = [initialsOf(syllables), syllables.replace(/ /g, '')]
    if (forms.includes(query)) return isName ? 36 : 35
    if (forms.some((form) => form.startsWith(query))) return isName ? 34 : 33
    return query.length >= 2 && startsAtSyllable(syllables, query) ? 30 : 0
  })
  return Math.max(0, ...scores)
}

/** By similar words: one mistake in three to five characters, two in more. Two characters are too few. */
export const matchMisspelled: MatchCard = (card, query) => {
  const typed = [...query]
  const isPinyin = /^[a-z]+$/.test(query)
  if (typed.length < (isPinyin ? 4 : 3)) return 0
  const texts = isPinyin
    ? card.pinyin.flatMap((syllables) => [initialsOf(syllables), syllables.replace(/ /g, '')])
    : [card.name, ...card.keywords]
  const distances = texts
    .filter((text) => text.length >= typed.length - 1)
    .map((text) => nearestDistance(typed, [...text]))
  const distance = Math.min(...distances, Number.POSITIVE_INFINITY)
  return distance <= (typed.length > 5 ? 2 : 1) ? 20 - distance : 0
}

const initialsOf = (syllables: string) => syllables.replace(/(\w)\w* ?/g, '$1')

/** 学 xue in 子女助学, but not the ngxue across two syllables. */
function startsAtSyllable(syllables: string, query: string): boolean {
  const parts = syllables.split(' ')
  return parts.some((_, index) => {
    const rest = parts.slice(index)
    return rest.join('').startsWith(query) || initialsOf(rest.join(' ')).startsWith(query)
  })
}
