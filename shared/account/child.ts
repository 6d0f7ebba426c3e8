import { dateSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { personNameRule } from './person/person-name.ts'
import { sexes } from './person/sexes.ts'

/** A child as a guardian enters it. The database refuses who is 18 or older. */
export const newChildSchema = z.object({
  fullName: personNameRule,
  sex: z.enum(sexes, '请选择孩子的性别'),
  birthDate: dateSchema,
})
