import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perWorker } from '../../foundation/rate-limit.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { signupSchema } from '../signup-shapes.ts'

const params = z.object({ id: idSchema })
const body = z.object({ memberId: idSchema })

/** What an invited person sees before signing up with the code. */
export const getInvitation = defineEndpoint({
  route: 'GET /invitations/:token',
  caller: 'worker',
  summary: '邀请码是哪场活动的哪个队',
  params: z.object({ token: z.string().check(z.regex(/^[A-Za-z0-9]{8}$/)) }),
  response: z.object({
    eventId: idSchema,
    eventTitle: z.string(),
    /** Null until the name has passed the text check. */
    teamName: z.nullable(z.string()),
    size: z.int(),
    maxSize: z.int(),
  }),
  // The code is short enough to be read aloud.
  limits: [perWorker(60, 10)],
  errors: ['team_not_found'],
})

/** Seat, place on the waitlist and offer go to the new captain. */
export const handOverTeam = defineEndpoint({
  route: 'POST /signups/:id/team/captain',
  caller: 'worker',
  summary: '队长把队伍交给一位队员',
  params,
  body,
  response: signupSchema,
  errors: ['not_found', 'not_captain'],
})

export const removeTeamMember = defineEndpoint({
  route: 'POST /signups/:id/team/removals',
  caller: 'worker',
  summary: '队长请一位队员出队',
  params,
  body,
  response: signupSchema,
  errors: ['not_found', 'not_captain', 'already_decided'],
})
