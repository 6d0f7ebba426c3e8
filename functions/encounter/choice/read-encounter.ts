import type { Encounter, Match } from '#shared/encounter/endpoints/encounters.ts'
import * as z from '#shared/zod.ts'
import type { Context } from '../../http/handler.ts'
import { type ChoiceRound, type Other, tokensOf } from './choice-round.ts'
import { openContact } from './sealed-contact.ts'

const choicesSchema = z.array(z.object({ slot: z.string(), direction: z.string() }))
const matchesSchema = z.object({
  pairs: z.array(z.string()),
  exchanges: z.array(z.object({ direction: z.string(), sealed: z.string() })),
})

/** What the caller sees: the people to pick and the own picks while the round is open, the matches after that. */
export async function readEncounter(
  context: Context,
  eventId: string,
  round: ChoiceRound,
): Promise<Encounter> {
  const { phase, remainingSeconds } = round
  if (phase === '已结束') {
    return {
      phase,
      remainingSeconds: 0,
      people: [],
      picks: [],
      matches: await readMatches(context, eventId, round),
    }
  }
  const picks = phase === '选择中' ? await readPicks(context, eventId, round) : []
  const people = round.people.map(strip)
  return { phase, remainingSeconds, people, picks, matches: [] }
}

/** Reads all tokens of the round and searches them here, so that the query does not reveal whose they are. */
async function readPicks(context: Context, eventId: string, round: ChoiceRound): Promise<string[]> {
  const tokens = tokensOf(context)
  const own = new Set(tokens.slots(eventId, round.signupId))
  const { service } = context.runtime
  const choices = await service.database.ask('list_choices', { event_id: eventId }, choicesSchema)
  const directions = new Set(choices.filter(({ slot }) => own.has(slot)).map(({ direction }) => direction))
  return round.people
    .filter(({ signupId }) => directions.has(tokens.direction(eventId, round.signupId, signupId)))
    .map(({ seatLabel }) => seatLabel)
}

async function readMatches(context: Context, eventId: string, round: ChoiceRound): Promise<Match[]> {
  const { service } = context.runtime
  const kept = await service.database.ask('list_matches', { event_id: eventId }, matchesSchema)
  const tokens = tokensOf(context)
  const pairs = new Set(kept.pairs)
  const sealed = new Map(kept.exchanges.map((exchange) => [exchange.direction, exchange.sealed]))
  const secret = context.runtime.environment.config.choiceSecret
  return round.people
    .filter(({ signupId }) => pairs.has(tokens.pair(eventId, round.signupId, signupId)))
    .map((other) => {
      const hasAgreed = sealed.has(tokens.exchange(eventId, round.signupId, other.signupId))
      const place = tokens.exchange(eventId, other.signupId, round.signupId)
      const theirs = sealed.get(place)
      const contact = hasAgreed && theirs !== undefined ? openContact(secret, place, theirs) : null
      return { ...strip(other), hasAgreed, contact }
    })
}

const strip = ({ seatLabel, nickname, introduction }: Other) => ({ seatLabel, nickname, introduction })
