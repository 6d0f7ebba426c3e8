import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { cities } from '#province/facts/regions.gen.ts'
import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { isConditionMet } from '#shared/form/condition.ts'
import type { Field, FieldKind, FieldOfKind } from '#shared/form/field.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { listEntryNames } from '#shared/form/kinds/entry.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { subtractDays } from '#shared/foundation/calendar-date.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { tradeUnions } from '#shared/trade-union/trade-unions.ts'
import { samples } from '../shared/form/kind-samples.ts'
import { sampleCreditCode, sampleIdNumber, sampleName } from './sample-people.ts'

/** What a random answer may depend on: the answers so far, and a number that is different for each answer of the form. */
type Situation = { draw: fc.GeneratorValue; earlier: Answers; serial: () => number }
type Random<F extends Field> = (field: F, situation: Situation) => AnswerValue

const words = fc.constantFrom(...'示例一二三四路号，。（）〔〕·AaZz09-'.split(''))
const text = (draw: fc.GeneratorValue, least: number, most: number) => {
  const body = draw(fc.array, words, { minLength: least, maxLength: Math.max(least, Math.min(most, 60)) })
  return body.join('').slice(0, most)
}

/** Of amounts and head counts, each is at most the smallest before it, so that no part is larger than its whole. */
const mostSoFar = (earlier: Answers, most: number) =>
  Math.min(most, ...Object.values(earlier).filter((value) => typeof value === 'number'))

/** A kind that is missing here is answered by its sample. */
const random: { readonly [K in FieldKind]?: Random<FieldOfKind<K>> } = {
  text: ({ minLength = 1, maxLength }, { draw }) => text(draw, minLength, maxLength),
  'long-text': ({ minLength = 1, maxLength }, { draw }) => text(draw, minLength, maxLength),
  number: ({ min = 0, max = 1_000_000 }, { draw, earlier }) =>
    draw(fc.integer, { min, max: Math.max(min, Math.floor(mostSoFar(earlier, max))) }),
  money: ({ max = 1_000_000 }, { draw, earlier }) =>
    draw(fc.integer, { min: 0, max: Math.max(0, Math.floor(mostSoFar(earlier, max) * 40)) }) / 100,
  date: ({ range }, { draw }) => subtractDays(todayInChina(), draw(fc.integer, daysFor(range))),
  month: ({ range }, { draw }) => subtractDays(todayInChina(), draw(fc.integer, daysFor(range))).slice(0, 7),
  year: ({ range }, { draw }) => subtractDays(todayInChina(), draw(fc.integer, daysFor(range))).slice(0, 4),
  choice: ({ options }, { draw }) => draw(fc.constantFrom, ...options),
  several: ({ options, min = 1, max = options.length }, { draw, earlier }) => {
    const others = options.filter((option) => !Object.values(earlier).includes(option))
    const chosen = draw(fc.subarray, others, { minLength: min, maxLength: Math.min(max, others.length) })
    return options.filter((option) => chosen.includes(option))
  },
  'yes-no': (_, { draw }) => draw(fc.boolean),
  'person-name': (_, { serial }) => sampleName(serial()),
  'id-number': (_, { serial }) => sampleIdNumber(serial()),
  phone: (_, { draw }) => `1${draw(fc.integer, { min: 3_000_000_000, max: 9_999_999_999 })}`,
  'bank-card': (_, { draw }) => String(draw(fc.integer, { min: 620_000_000_000, max: 629_999_999_999 })),
  'credit-code': (_, { serial }) => sampleCreditCode(serial()),
  region: (_, { draw }) => draw(fc.constantFrom, ...cities.flatMap(({ counties }) => counties)).code,
  'trade-union': (_, { draw }) => draw(fc.constantFrom, ...tradeUnions).id,
  entry: (field, { draw, earlier }) => draw(fc.constantFrom, ...listEntryNames(field, earlier)),
  computed: () => undefined,
  group: ({ fields, min, max }, { draw, serial }) =>
    Array.from({ length: draw(fc.integer, { min: Math.max(min, 1), max: Math.min(max, min + 2) }) }, () =>
      answerFields(fields, { draw, serial }),
    ),
  attachments: ({ min, max }, { draw }) =>
    Array.from({ length: draw(fc.integer, { min: Math.max(min, 1), max }) }, (_, index) => ({
      id: randomUUID(),
      name: `${index + 1}.jpg`,
      mimeType: draw(fc.constantFrom, 'image/jpeg', 'application/pdf'),
      byteSize: draw(fc.integer, { min: 1, max: 4_000_000 }),
    })),
  pledge: () => true,
}

/** Random answers to any form that pass its rules. Optional questions are often left out. */
export function answersOf(form: Form): fc.Arbitrary<Answers> {
  return fc.gen().map((draw) => {
    let last = 0
    const serial = () => {
      last += 1
      return last
    }
    return answerFields(fieldsOf(form), { draw, serial })
  })
}

function answerFields(fields: readonly Field[], { draw, serial }: Omit<Situation, 'earlier'>): Answers {
  const earlier: Record<string, AnswerValue> = {}
  for (const field of fields) {
    if (field.visibleWhen && !isConditionMet(field.visibleWhen, earlier)) continue
    // A family member, for a later question that asks for one.
    const isNeeded = fields.some((other) => other.kind === 'entry' && other.group === field.name)
    if (!isRequired(field) && !isNeeded && draw(fc.boolean)) continue
    const value = randomOf(field, { draw, serial, earlier })
    if (value !== undefined) earlier[field.name] = value
  }
  return earlier
}

function randomOf<K extends FieldKind>(field: FieldOfKind<K>, situation: Situation): AnswerValue {
  const draw: Random<FieldOfKind<K>> | undefined = random[field.kind as K]
  return draw ? draw(field, situation) : samples[field.kind].text[0]
}

function daysFor(range: 'past' | 'future' | 'any') {
  const years = 365 * 30
  return { min: range === 'past' ? 0 : -years, max: range === 'future' ? 0 : years }
}
