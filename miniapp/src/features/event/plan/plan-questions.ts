import {
  choosingKinds,
  type EventQuestion,
  mostQuestions,
  questionKinds,
  questionLimits,
} from '#shared/event/event-question.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import { entriesOf, textOf } from '#shared/form/kinds/answer-of.ts'
import { inTeams } from './plan-seats.ts'

const { title, hint, option, options } = questionLimits

/** What the organizer also wants to know of everybody who signs up. */
export const questionFields: readonly Field[] = [
  {
    kind: 'group',
    name: 'questions',
    label: '还想问什么',
    hint: `最多 ${mostQuestions} 个，报名前就告诉大家。已经有人回答的，改了问法就算一个新问题，从前的回答还在名单里`,
    itemLabel: '问题',
    min: 0,
    max: mostQuestions,
    fields: [
      {
        kind: 'text',
        name: 'title',
        label: '问题',
        question: '问什么？',
        placeholder: '如：T 恤穿多大？',
        minLength: 2,
        maxLength: title,
      },
      {
        kind: 'choice',
        // Not `kind`, which is the event's: 只问队长 follows from that one.
        name: 'answerKind',
        label: '怎么回答',
        question: '怎么回答？',
        options: questionKinds,
      },
      {
        kind: 'long-text',
        name: 'options',
        label: '选项',
        question: '有哪些选项？',
        hint: `一行一个，2 到 ${options} 个`,
        maxLength: options * (option + 1),
        visibleWhen: { field: 'answerKind', isOneOf: choosingKinds },
      },
      {
        kind: 'text',
        name: 'hint',
        label: '说明',
        question: '要说明一句吗？',
        placeholder: '如：照身高选',
        maxLength: hint,
        isOptional: true,
      },
      { kind: 'yes-no', name: 'isNeeded', label: '必须回答', question: '必须回答吗？' },
      {
        kind: 'yes-no',
        name: 'isOfCaptain',
        label: '只问队长',
        question: '只问队长吗？',
        visibleWhen: inTeams,
      },
    ],
  },
]

/** The questions of an event as entries of the form. */
export const questionAnswers = (questions: readonly EventQuestion[]): Answers[] =>
  questions.map(({ kind, title, hint, options, isNeeded, isOfCaptain }) => ({
    ...{ answerKind: kind, title, hint: hint ?? '', isNeeded, isOfCaptain },
    options: options.join('\n'),
  }))

/** The entries of the form as questions. */
export const questionsOf = (answers: Answers, isTeams: boolean): EventQuestion[] =>
  entriesOf(answers.questions).map((entry) => ({
    kind: questionKinds.find((kind) => kind === entry.answerKind) ?? '文字',
    title: textOf(entry.title),
    hint: textOf(entry.hint) || null,
    options: textOf(entry.options)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    isNeeded: entry.isNeeded === true,
    isOfCaptain: isTeams && entry.isOfCaptain === true,
  }))
