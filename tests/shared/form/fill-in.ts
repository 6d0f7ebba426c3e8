import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import type { Field, FieldKind, FieldOfKind } from '#shared/form/field.ts'
import { settle } from '#shared/form/settle.ts'
import { todayInChina } from '#shared/person/calendar-date.ts'
import { file } from './kind-samples.ts'

const today = todayInChina()

/** A plain answer to any field, by kind: the lowest that is allowed, the first that is offered. */
const answers: { readonly [K in FieldKind]: (field: FieldOfKind<K>) => AnswerValue } = {
  text: ({ minLength = 2, maxLength }) => '示'.repeat(Math.min(Math.max(minLength, 2), maxLength)),
  'long-text': ({ minLength = 2 }) => '示'.repeat(minLength),
  number: ({ min = 0 }) => min,
  money: () => 0,
  date: () => today,
  month: () => today.slice(0, 7),
  choice: ({ options }) => options[0],
  several: ({ options, min = 1 }) => options.slice(0, min),
  'yes-no': () => true,
  'person-name': () => '示例一',
  'id-number': () => '11010519491231002X',
  phone: () => '13800138000',
  'bank-card': () => '6222021001116245702',
  'credit-code': () => '91350100M000100Y43',
  region: () => '340111',
  'trade-union': () => '340100',
  computed: () => undefined,
  group: ({ fields, min }) => Array.from({ length: Math.max(min, 1) }, () => fillIn(fields)),
  attachments: ({ min }) => Array.from({ length: Math.max(min, 1) }, (_, index) => file(index)),
  pledge: () => true,
}

/** Answers to all questions, hidden ones included: what is kept of them is for the form to say. */
export function fillIn(fields: readonly Field[]): Answers {
  const filled = Object.fromEntries(fields.map((field) => [field.name, answerTo(field)]))
  return Object.fromEntries(settle(fields, filled).map(({ field, value }) => [field.name, value]))
}

function answerTo<K extends FieldKind>(field: FieldOfKind<K> & { kind: K }): AnswerValue {
  return answers[field.kind](field)
}
