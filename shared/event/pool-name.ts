import { textRule } from '../foundation/text-rule.ts'

/** 名额池的名字: an event's pools have names of its own. 男 and 女 admit one sex, 不限 is the name of a pool for all. */
export const poolNameSchema = textRule({
  least: [1, '请填写名额池的名字'],
  most: [20, '名额池的名字最多 20 个字'],
})
