import { randomUUID } from 'node:crypto'
import type { Answers, AnswerValue } from '../../shared/form/answers.ts'
import { isConditionMet } from '../../shared/form/condition.ts'
import type { Field, FieldKind, FieldOfKind } from '../../shared/form/field.ts'
import { type Form, fieldsOf } from '../../shared/form/form.ts'
import { listEntryNames } from '../../shared/form/kinds/entry.ts'
import { subtractDays } from '../../shared/foundation/calendar-date.ts'
import { todayInChina } from '../../shared/foundation/china-time.ts'
import { samples as kindSamples } from '../shared/form/kind-samples.ts'
import { sampleCounty } from './province.ts'
import { sampleCreditCode, sampleIdNumber, sampleName } from './sample-people.ts'

type Sample<F extends Field> = (field: F, index: number, earlier: Answers) => AnswerValue
type Samples = { readonly [K in FieldKind]?: Sample<FieldOfKind<K>> }

/**
 * A valid answer for every kind of field; `index` counts the fields of that kind before it, so that two names or ID
 * numbers of a form differ. A kind whose answers need not fit its field is answered by its sample in kind-samples.ts.
 */
const samples: Samples = {
  text: ({ minLength = 2, maxLength }) =>
    '示例内容'.repeat(20).slice(0, Math.min(Math.max(minLength, 4), maxLength)),
  'long-text': ({ minLength = 10 }) => '这是示例内容。'.repeat(10).slice(0, minLength),
  number: ({ min = 0, max = min + 3 }) => Math.min(Math.max(min, 3), max),
  // Each is half of the one before, so that a part never exceeds its amount.
  money: (_, index) => Math.round(4_800_000 / 2 ** index) / 100,
  date: ({ range }) => (range === 'future' ? '2030-01-01' : subtractDays(todayInChina(), 30)),
  month: ({ range }) => (range === 'future' ? '2030-01' : '2020-04'),
  year: ({ range }) => (range === 'future' ? '2030' : '2020'),
  choice: ({ options }) => options[0],
  // Chosen from the end, so that they differ from a choice with the same options.
  several: ({ options, min = 1 }) => options.slice(-min),
  'yes-no': () => true,
  'person-name': (_, index) => sampleName(index),
  'id-number': (_, index) => sampleIdNumber(index),
  phone: (_, index) => `1380000${String(index).padStart(4, '0')}`,
  'bank-card': () => '6222021001116245702',
  'credit-code': (_, index) => sampleCreditCode(index),
  region: () => sampleCounty.code,
  'trade-union': () => sampleCounty.code,
  entry: (field, _, earlier) => listEntryNames(field, earlier)[0],
  computed: () => undefined,
  group: ({ fields, min }, index) =>
    Array.from({ length: Math.max(min, 1) }, (_, entry) => answerFields(fields, {}, index * 10 + entry + 1)),
  attachments: ({ min }) =>
    Array.from({ length: Math.max(min, 1) }, () => ({
      id: randomUUID(),
      name: '示例.jpg',
      mimeType: 'image/jpeg',
      byteSize: 120_000,
    })),
  pledge: () => true,
}

/**
 * Complete, valid and visibly fictional answers for any form, optional questions included. `chosen` answers come first,
 * so that conditions follow them. Hidden questions are left out.
 */
export const sampleAnswers = (form: Form, chosen: Answers = {}): Answers =>
  answerFields(fieldsOf(form), chosen, 0)

function answerFields(fields: readonly Field[], chosen: Answers, start: number): Answers {
  const answers: Record<string, AnswerValue> = {}
  fields.forEach((field, index) => {
    if (field.visibleWhen && !isConditionMet(field.visibleWhen, answers)) return
    const earlier = fields.slice(0, index).filter(({ kind }) => kind === field.kind).length
    const answer = field.name in chosen ? chosen[field.name] : sampleOf(field, start + earlier, answers)
    if (answer !== undefined) answers[field.name] = answer
  })
  return answers
}

function sampleOf<K extends FieldKind>(field: FieldOfKind<K>, index: number, earlier: Answers): AnswerValue {
  const sample: Sample<FieldOfKind<K>> | undefined = samples[field.kind as K]
  return sample ? sample(field, index, earlier) : kindSamples[field.kind].text[0]
}
