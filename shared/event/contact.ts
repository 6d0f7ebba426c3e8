import { textRule } from '../foundation/text-rule.ts'
import * as z from '../zod.ts'

/** 联系人: whom to ask about an event. Its organizers and people with a seat see it. */
export const contactSchema = z.object({
  name: textRule({ least: [2, '联系人至少 2 个字'], most: [20, '联系人最多 20 个字'] }),
  phone: textRule({ least: [6, '联系电话至少 6 位'], most: [20, '联系电话最多 20 位'] }),
})
