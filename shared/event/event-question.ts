import { textRule } from '../foundation/text-rule.ts'
import { idSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'

/** 主办方自己的问题 are answered in one of these ways. The console shows the same words. */
export const questionKinds = ['文字', '数字', '单选', '多选', '是否', '日期'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Those that need options to choose from. */
export const choosingKinds = ['单选', '多选'] as const satisfies readonly QuestionKind[]

export const mostQuestions = 10
export const questionLimits = { title: 40, hint: 60, options: 20, option: 20, answer: 100 } as const

/**
 * A question as an organizer writes it. What must fit together (two options at least, no question twice) only the database
 * checks.
 */
export const eventQuestionSchema = z.object({
  kind: z.enum(questionKinds, '请选择怎么回答'),
  title: textRule({
    least: [2, '请写明问题，至少 2 个字'],
    most: [questionLimits.title, `问题最多 ${questionLimits.title} 个字`],
  }),
  hint: z.nullable(textRule({ most: [questionLimits.hint, `说明最多 ${questionLimits.hint} 个字`] })),
  options: z
    .array(
      textRule({
        least: [1, '选项不能空着'],
        most: [questionLimits.option, `一个选项最多 ${questionLimits.option} 个字`],
      }),
    )
    .check(z.maxLength(questionLimits.options, `选项最多 ${questionLimits.options} 个`)),
  isNeeded: z.boolean(),
  /** In an event with teams only captains are asked. Whoever signs up alone is their own captain. */
  isOfCaptain: z.boolean(),
})
export type EventQuestion = z.infer<typeof eventQuestionSchema>

/** A question as it is asked. Its answers are kept under its id; other words or options are another question. */
export const askedQuestionSchema = z.object({
  id: idSchema,
  kind: z.enum(questionKinds),
  title: z.string(),
  hint: z.nullable(z.string()),
  options: z.array(z.string()),
  isNeeded: z.boolean(),
  isOfCaptain: z.boolean(),
})
export type AskedQuestion = z.infer<typeof askedQuestionSchema>
