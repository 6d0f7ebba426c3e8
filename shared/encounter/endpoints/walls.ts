import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, roughly } from '../../foundation/rate-limit.ts'
import { countSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { roundBoardSchema } from './rounds.ts'

const params = z.object({ code: z.string().check(z.regex(/^[2-9A-Za-z]{8}$/, '投影码是 8 位数字和字母')) })

/** Seat numbers and the event's title. Who guesses a code learns no name. */
export const wallSchema = z.object({ title: z.string(), board: roundBoardSchema })
export type Wall = z.infer<typeof wallSchema>

/** Asked every five seconds. A code cannot be found by trying: there are 31 to the power of 8. */
export const getWall = defineEndpoint({
  route: 'GET /walls/:code',
  caller: 'anyone',
  summary: '会场大屏：凭投影码看轮换相亲的座次，不用登录',
  params,
  response: wallSchema,
  limits: [roughly(perAddress(600, 10))],
  errors: ['not_found'],
})

/** The minute to move is over. `round` is the round that ended; a second screen or the host who was faster changes nothing. */
export const continueRounds = defineEndpoint({
  route: 'POST /walls/:code/rounds',
  caller: 'anyone',
  summary: '会场大屏：换座的一分钟到了，开始下一轮',
  params,
  body: z.object({ round: countSchema }),
  response: wallSchema,
  limits: [perAddress(60, 10)],
  errors: ['not_found', 'rounds_changed', 'feature_off'],
})
