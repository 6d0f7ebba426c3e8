import { randomBytes } from 'node:crypto'
import { choicePhases, mostPicks } from '#shared/encounter/choice.ts'
import { personMetSchema } from '#shared/encounter/endpoints/encounters.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../../foundation/api-error.ts'
import type { Context } from '../../http/handler.ts'
import { type ChoiceTokens, createChoiceTokens } from './choice-tokens.ts'

const roundSchema = z.object({
  phase: z.enum(choicePhases),
  remainingSeconds: z.int(),
  signupId: z.uuid(),
  people: z.array(z.extend(personMetSchema, { signupId: z.uuid() })),
})
export type ChoiceRound = z.infer<typeof roundSchema>
export type Other = ChoiceRound['people'][number]

/** The round as the caller may see it. The database has checked that the caller is checked in. */
export function readRound({ database }: Context, eventId: string): Promise<ChoiceRound> {
  return database.ask('get_choice_round', { event_id: eventId }, roundSchema)
}

export const tokensOf = ({ runtime }: Context): ChoiceTokens =>
  createChoiceTokens(runtime.environment.config.choiceSecret)

/** The participant with this seat. A participant who is absent, or of the chooser's own sex, is not found. */
export function findOther(people: readonly Other[], seat: string): Other {
  const found = people.find(({ seatLabel }) => seatLabel === seat)
  if (!found) throw new ApiError('not_found')
  return found
}

/**
 * Always three rows. A place without a pick holds random bytes, so that the number of picks stays hidden. The rows are
 * sent with the service key, in a call that names nobody.
 */
export async function writeChoices(
  context: Context,
  eventId: string,
  chooser: string,
  chosen: readonly string[],
): Promise<void> {
  const tokens = tokensOf(context)
  const places = Array.from({ length: mostPicks }, (_, index) => chosen[index])
  await context.runtime.service.database.call('save_choices', {
    event_id: eventId,
    slots: tokens.slots(eventId, chooser),
    directions: places.map((other) => (other ? tokens.direction(eventId, chooser, other) : randomToken())),
    pairs: places.map((other) => (other ? tokens.pair(eventId, chooser, other) : randomToken())),
  })
}

const randomToken = () => randomBytes(32).toString('base64url')
