import type { ChoiceTokens } from '../choice/choice-tokens.ts'
import { type KeptBoard, whoIsHere } from './round-board.ts'
import { scheduleRounds, type Table } from './schedule-rounds.ts'

/**
 * Keeps the rounds that were played. Schedules the rest from the people present and from whom they have met tonight or
 * earlier.
 */
export function makeSchedule(
  kept: KeptBoard,
  rounds: number,
  metEarlier: ReadonlySet<string>,
  tokens: ChoiceTokens,
): Table[][] {
  const played = kept.schedule.slice(0, kept.currentRound)
  const metTonight = new Set(played.flat().map(({ man, woman }) => `${man} ${woman}`))
  const workers = new Map(kept.people.map(({ signupId, workerId }) => [signupId, workerId]))
  const here = whoIsHere(kept)
  const of = (sex: string) => here.filter((person) => person.sex === sex).map(({ signupId }) => signupId)
  const haveMet = (man: string, woman: string) =>
    metTonight.has(`${man} ${woman}`) ||
    metEarlier.has(tokens.met(kept.tradeUnionId, workers.get(man) ?? '', workers.get(woman) ?? ''))
  const meetingsBefore = new Map<string, number>()
  for (const person of played.flat().flatMap(({ man, woman }) => [man, woman])) {
    meetingsBefore.set(person, (meetingsBefore.get(person) ?? 0) + 1)
  }
  const tables = new Map(kept.schedule.flat().map(({ woman, table }) => [woman, table]))
  const coming = scheduleRounds({
    men: of('男'),
    women: of('女'),
    rounds: Math.max(0, rounds - played.length),
    haveMet,
    meetingsBefore,
    tables,
  })
  // When everybody has met everybody, more rounds would be empty.
  return [...played, ...coming.filter((round) => round.length > 0)]
}

/** The tokens of the pairs of one round, to be stored when the round begins. */
export function metTokensOf(kept: KeptBoard, round: number, tokens: ChoiceTokens): string[] {
  const workers = new Map(kept.people.map(({ signupId, workerId }) => [signupId, workerId]))
  return (kept.schedule[round - 1] ?? []).flatMap(({ man, woman }) => {
    const [one, other] = [workers.get(man), workers.get(woman)]
    return one && other ? [tokens.met(kept.tradeUnionId, one, other)] : []
  })
}
