import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RoundsAsked, scheduleRounds, type Table } from '#functions/encounter/rounds/schedule-rounds.ts'

const people = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const pairOf = ({ man, woman }: Pick<Table, 'man' | 'woman'>) => `${man} ${woman}`

/** An evening of any size where some people have met before. */
const evenings = fc
  .record({
    men: fc.integer({ min: 0, max: 9 }),
    women: fc.integer({ min: 0, max: 9 }),
    rounds: fc.integer({ min: 1, max: 7 }),
    met: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 40 }),
  })
  .map(({ men, women, rounds, met }) => {
    const known = new Set(met.map(([man, woman]) => `M${man} F${woman}`))
    return {
      men: people('M', men),
      women: people('F', women),
      rounds,
      known,
      haveMet: (man: string, woman: string) => known.has(`${man} ${woman}`),
    }
  })

/** The number of meetings of everybody, zeros included. */
function countMeetings(schedule: readonly Table[][], names: readonly string[]): number[] {
  const all = schedule.flat().flatMap(({ man, woman }) => [man, woman])
  return names.map((name) => all.filter((one) => one === name).length)
}

/**
 * The largest possible number of meetings, computed in another way than by the schedule: a cut of the flow network,
 * tried over all subsets.
 */
function mostMeetings({ men, women, rounds, haveMet }: RoundsAsked): number {
  let most = Number.POSITIVE_INFINITY
  for (let subset = 0; subset < 2 ** men.length; subset += 1) {
    const inside = men.filter((_, index) => subset & (1 << index))
    // By max-flow min-cut: men outside of the subset are cut at their own limit, each woman at hers or at the pairs
    // that reach her.
    const atWomen = women.map((woman) =>
      Math.min(rounds, inside.filter((man) => !haveMet(man, woman)).length),
    )
    most = Math.min(
      most,
      (men.length - inside.length) * rounds + atWomen.reduce((sum, each) => sum + each, 0),
    )
  }
  return most
}

describe('a schedule', () => {
  test('nobody meets the same person twice, or again after an earlier event', () => {
    fc.assert(
      fc.property(evenings, (evening) => {
        const pairs = scheduleRounds(evening).flat().map(pairOf)
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const pair of pairs) expect(evening.known.has(pair)).toBe(false)
      }),
    )
  })

  test('nobody sits at two tables in one round, and no table has two couples', () => {
    fc.assert(
      fc.property(evenings, (evening) => {
        const schedule = scheduleRounds(evening)
        expect(schedule).toHaveLength(evening.rounds)
        for (const round of schedule) {
          const taken = round.flatMap(({ table, man, woman }) => [String(table), man, woman])
          expect(new Set(taken).size).toBe(taken.length)
        }
      }),
    )
  })

  test('there are as many meetings as there can be at all', () => {
    fc.assert(
      fc.property(evenings, (evening) => {
        expect(scheduleRounds(evening).flat()).toHaveLength(mostMeetings(evening))
      }),
    )
  })

  test('among people who never met, pauses of the same sex differ by one at most', () => {
    fc.assert(
      fc.property(evenings, ({ men, women, rounds }) => {
        const schedule = scheduleRounds({ men, women, rounds, haveMet: () => false })
        for (const names of [men, women].filter((side) => side.length > 0)) {
          const meetings = countMeetings(schedule, names)
          expect(Math.max(...meetings) - Math.min(...meetings)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('who had fewer meetings before comes first when the rest is scheduled anew', () => {
    const meetingsBefore = new Map([
      ['M0', 3],
      ['M1', 3],
      ['M2', 1],
    ])
    const asked = {
      men: people('M', 3),
      women: people('F', 1),
      rounds: 1,
      haveMet: () => false,
      meetingsBefore,
    }
    expect(scheduleRounds(asked).flat().map(pairOf)).toEqual(['M2 F0'])
  })

  test('every woman keeps her table, and a latecomer gets a free one', () => {
    const tables = new Map([
      ['F0', 2],
      ['F2', 1],
    ])
    const schedule = scheduleRounds({
      men: people('M', 3),
      women: people('F', 3),
      rounds: 3,
      haveMet: () => false,
      tables,
    })
    const found = new Map(schedule.flat().map(({ woman, table }) => [woman, table]))
    expect(Object.fromEntries(found)).toEqual({ F0: 2, F1: 3, F2: 1 })
    expect(schedule.flat()).toHaveLength(9)
  })

  test('twelve rounds for a hall of sixty men and fifty women are scheduled in one go', () => {
    const schedule = scheduleRounds({
      men: people('M', 60),
      women: people('F', 50),
      rounds: 12,
      haveMet: () => false,
    })
    expect(schedule.map((round) => round.length)).toEqual(Array.from({ length: 12 }, () => 50))
    expect(countMeetings(schedule, people('M', 60))).toEqual(Array.from({ length: 60 }, () => 10))
  })
})
