import type { RosterFacet } from '#shared/signup/roster-filter.ts'
import type { RosterQuery } from './list-signups.ts'

/** What the organizer has chosen: a value for each facet, and whether only likely doubles are shown. */
export type RosterChoice = { values: Readonly<Record<string, string>>; likelySame: boolean }

const parts = ['status', 'sex', 'pool', 'session', 'region', 'employer'] as const
/** Whether it is a part of the filter, and no question of the organizer. */
export const isPart = (by: string) => parts.some((part) => part === by)

/** Chooses a value, or takes it back. Of the organizer's own questions one is asked at a time. */
export function chooseValue(choice: RosterChoice, by: string, value: string | undefined): RosterChoice {
  const kept = Object.entries(choice.values).filter(([one]) => one !== by && (isPart(by) || isPart(one)))
  return { ...choice, values: Object.fromEntries(value === undefined ? kept : [...kept, [by, value]]) }
}

/** The choice as the server takes it. */
export function queryOf({ values, likelySame }: RosterChoice, words: string): RosterQuery {
  const query: Record<string, string> = { words }
  for (const [by, value] of Object.entries(values))
    Object.assign(query, isPart(by) ? { [by]: value } : { question: by, answer: value })
  return likelySame ? { ...query, likelySame: 'yes' } : query
}

/** Facets that narrow anything, or that are chosen. */
export const usefulFacets = (facets: readonly RosterFacet[], { values }: RosterChoice): RosterFacet[] =>
  facets.filter(({ by, options }) => options.length > 1 || values[by] !== undefined)
