import { searchWords } from '#province/search-words.gen.ts'
import { matchMisspelled, matchPairs, matchPinyin, matchWords } from './match-card.ts'
import { type Searchable, type SearchWords, toQuery } from './searchable.ts'
import type { ServiceCard } from './service-card.ts'
import { serviceCards } from './service-cards.ts'
import { type Shortcut, shortcuts } from './shortcuts.ts'

/** What a search finds: a service, or a page or number of the app. */
export type Found = { service: ServiceCard } | { shortcut: Shortcut }

type Candidate = { found: Found; words: Searchable }

const wordsOf = (code: string): SearchWords =>
  new Map<string, SearchWords>(Object.entries(searchWords)).get(code) ?? { keywords: [], pinyin: [] }

/** Shortcuts come first among equals: they are where something stands, services are forms to fill. */
const candidates: readonly Candidate[] = [
  ...shortcuts.map((shortcut) => ({
    found: { shortcut },
    words: { ...shortcut, ...wordsOf(shortcut.code) },
  })),
  ...serviceCards.map((service) => ({ found: { service }, words: { ...service, ...wordsOf(service.code) } })),
]

/** Words that say who asks, or that somebody asks, and not what for. They count only when nothing else is there. */
const fillers =
  /外卖员|外卖小哥|外卖骑手|外卖|快递员|快递小哥|快递|货车司机|网约车司机|司机|骑手|保安|保洁|环卫工人?|农民工|工人|职工|员工|我们|我家|我想|我要|请问|怎么办|怎么|如何|什么时候|可以|能不能|能否|有没有|想要|需要/g

/** From here on a query is a name or a word of a candidate, or part of one. */
const wholeWord = 70

/** More characters of a sentence than this say nothing new. */
const longestText = 100

/** So many characters that differ little from a name are that name. */
const longName = 6

/**
 * What matches a query, best first, equal ones in the order of the catalogue: by name, group or plain words, by pinyin, and only when
 * nothing else is found by similar words or parts of words. It works offline. An empty query finds nothing.
 */
export function search(text: string): readonly Found[] {
  const query = toQuery(text.slice(0, longestText))
  if (query === '') return []
  const byWords = (typed: string) =>
    rank((words) => Math.max(matchWords(words, typed), matchPinyin(words, typed)))
  const asTyped = byWords(query)
  const core = query.replace(fillers, '')
  const best = asTyped[0]?.points ?? 0
  const isSentence = best < wholeWord && core !== query && core !== ''
  const isNearlyName = (words: Searchable) => matchMisspelled({ ...words, keywords: [], pinyin: [] }, query)
  const attempts = [
    () => (query.length >= longName && best < wholeWord ? rank(isNearlyName) : []),
    () => (isSentence ? byWords(core) : []),
    () => asTyped,
    () => rank((words) => matchMisspelled(words, query)),
    () => rank((words) => byPairs(words, query)),
  ]
  for (const attempt of attempts) {
    const found = attempt()
    if (found.length > 0) return found.map((one) => one.found)
  }
  return []
}

const byPairs = matchPairs(candidates.map(({ words }) => words))

function rank(score: (words: Searchable) => number): readonly { found: Found; points: number }[] {
  return candidates
    .map(({ found, words }) => ({ found, points: score(words) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
}
