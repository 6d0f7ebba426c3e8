import { textRule } from '../foundation/text-rule.ts'
import { timestampSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'

/**
 * 场次: one time of an event that takes place several times. The number is its name for good, also when it moves. An event
 * that takes place once has none.
 */
export const eventSessionSchema = z.object({
  number: z.int('请填写场次号').check(z.gte(1, '场次号从 1 开始'), z.lte(60, '最多 60 场')),
  title: z.nullable(textRule({ most: [30, '场次名称最多 30 个字'] })),
  startsAt: timestampSchema,
  endsAt: timestampSchema,
  /** Only when it is not the event's own place. */
  placeName: z.nullable(textRule({ most: [60, '这一场的地点最多 60 个字'] })),
})
export type EventSession = z.infer<typeof eventSessionSchema>
