import { serviceGroups } from '#shared/service/groups.ts'
import { nearestDistance } from './edit-distance.ts'
import { type Searchable, toQuery } from './searchable.ts'

/**
 * How well a service or a shortcut answers a query; 0 means not at all. The steps are far apart, so that no sum of small
 * matches exceeds a better one.
 */
export type MatchCard = (card: Searchable, query: string) => number

/** By the words themselves. A sentence matches by the keywords in it: 老板不发工资 by 工资. */
export const matchWords: MatchCard = (card, query) => {
  const name = toQuery(card.name)
  if (name === query || card.keywords.includes(query)) return 100
  if (name.startsWith(query)) return 90
  if (name.includes(query) || card.otherNames?.some((other) => other.includes(query))) return 80
  if (card.keywords.some((word) => word.includes(query))) return 70
  const covered = coveredBy(card.keywords, query)
  if (covered > 0) return 60 + Math.min(covered, 19) / 2
  const group = serviceGroups.find(({ code }) => code === card.group)?.name ?? ''
  if (group.includes(query)) return 50
  return query.length >= 2 && toQuery(card.summary).includes(query) ? 40 : 0
}

/**
 * How many characters of a sentence are a card's own words, and half of one more for the longest word: 单位办托管班 means
 * 办托管班 rather than 托管班. A word of one character (癌, 摔) counts too.
 */
function coveredBy(keywords: readonly string[], sentence: string): number {
  const covered = new Set<number>()
  let longest = 0
  for (const word of keywords) {
    for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
      longest = Math.max(longest, word.length)
      for (let index = at; index < at + word.length; index++) covered.add(index)
    }
  }
  return covered.size === 0 ? 0 : covered.size + longest / 20
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

/**
 * By similar words: one mistake in three to five characters, two in more; in pinyin, whose words are longer, two in eight and more.
 * Two characters are too few.
 */
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
  return distance <= (typed.length > (isPinyin ? 7 : 5) ? 2 : 1) ? 20 - distance : 0
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

/**
 * By pairs of neighboring characters: 为什么没通过 has 通过 in it. A pair counts less, the more candidates have it.
 */
export function matchPairs(candidates: readonly Searchable[]): MatchCard {
  const pairs = new Map(
    candidates.map((card) => [card, new Set(card.keywords.concat(toQuery(card.name)).flatMap(pairsOf))]),
  )
  return (card, query) => {
    let points = 0
    for (const pair of new Set(pairsOf(query))) {
      if (!pairs.get(card)?.has(pair)) continue
      points += 1 / candidates.filter((other) => pairs.get(other)?.has(pair)).length
    }
    return points
  }
}

const pairsOf = (text: string): string[] =>
  [...text]
    .slice(1)
    .flatMap((end, at) => (isChinese(text[at]) && isChinese(end) ? [`${text[at]}${end}`] : []))

const isChinese = (character = '') => character >= '\u4e00' && character <= '\u9fff'
