import { signupStatuses } from '../../event/signup-status.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { countSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

/** What a list of teams is narrowed to. */
export const teamStates = ['满员', '缺人', '待审核'] as const
export type TeamState = (typeof teamStates)[number]

const managedTeamSchema = z.object({
  name: z.string(),
  /** The captain's signup: a decision about it is one about the team. */
  captainId: idSchema,
  number: z.int(),
  status: z.enum(signupStatuses),
  seatLabel: z.nullable(z.string()),
  /** Signups are closed, so the team stays as it is. */
  isClosed: z.boolean(),
  /** The captain first, the others as they came. */
  members: z.array(
    z.object({
      id: idSchema,
      fullName: z.string(),
      phone: z.string(),
      isCaptain: z.boolean(),
      status: z.enum(signupStatuses),
      /** False for somebody whom an organizer added by telephone. */
      hasAccount: z.boolean(),
      signedUpAt: timestampSchema,
    }),
  ),
})
export type ManagedTeam = z.infer<typeof managedTeamSchema>

/** Keyset pages by the captain's number: `after` is the last number of the page before. */
export const listEventTeams = defineEndpoint({
  route: 'GET /organizer/events/:id/teams',
  caller: 'organizer',
  summary: '组队活动的队伍：谁在队里，还差几个人',
  params: z.object({ id: idSchema }),
  query: z.object({
    state: z.optional(z.enum(teamStates)),
    after: z._default(z.coerce.number().check(z.int(), z.nonnegative(), z.lte(2 ** 31 - 1)), 0),
    size: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)), 20),
  }),
  response: z.object({
    counts: z.object({
      teams: countSchema,
      people: countSchema,
      full: countSchema,
      short: countSchema,
      pending: countSchema,
    }),
    teams: z.array(managedTeamSchema),
  }),
  errors: ['not_organizer', 'not_found'],
})
