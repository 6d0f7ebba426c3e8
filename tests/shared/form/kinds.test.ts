import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { answersSchema } from '#shared/form/answers-schema.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form } from '#shared/form/form.ts'
import { kinds } from '#shared/form/kinds.gen.ts'
import { isRequired, kindOf } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { setClock } from '#shared/foundation/clock.ts'
import * as z from '#shared/zod.ts'
import { samples } from './kind-samples.ts'

const all = Object.values(samples)
const formOf = (...fields: Field[]): Form => ({
  version: 1,
  minutes: 1,
  steps: [{ code: 'only', title: '一', fields }],
})
const nothing = [undefined, null, '', '  ', []]

describe.each(all)('the kind $field.kind', ({ field, accepts, refuses, text }) => {
  const kind = kindOf(field)

  it('is known to the registry, and nothing is entered at the start', () => {
    expect(Object.keys(kinds)).toContain(field.kind)
    expect(kind.isEmpty(kind.emptyValue)).toBe(true)
  })

  it.each(nothing)(
    'asks in Chinese for a required answer that is %j, and leaves an optional one out',
    (empty) => {
      const asked = validateForm(formOf(field), { sample: empty })
      const messages = asked.errors.map(({ path, message }) => `${path}: ${message}`)
      expect(messages).toEqual(kind.derive ? [] : [`sample: ${kind.askFor(field)}`])
      expect(kind.askFor(field)).toMatch(/[\u4e00-\u9fff]/)
      if (!kind.derive) expect(asked.answers).toEqual({})

      const optional = validateForm(formOf({ ...field, isOptional: true }), { sample: empty })
      expect(optional.errors).toEqual([])
      if (!kind.derive) expect(optional.answers).toEqual({})
    },
  )

  it.each(accepts)('accepts %j and keeps %j', (typed, kept) => {
    expect(validateForm(formOf(field), { sample: typed })).toMatchObject({
      answers: { sample: kept },
      errors: [],
    })
    expect(validateForm(formOf(field), { sample: kept }).answers).toEqual({ sample: kept })
    expect(z.parse(answersSchema, { sample: kept })).toEqual({ sample: kept })
  })

  it.each(refuses)('refuses %j: %s', (typed, sentence) => {
    for (const isOptional of [false, true]) {
      if (isOptional && kind.isEmpty(typed)) continue
      const { answers, errors } = validateForm(formOf({ ...field, isOptional }), { sample: typed })
      expect(errors).toEqual([{ path: 'sample', message: expect.stringContaining(sentence) }])
      expect(answers).toEqual({})
    }
  })

  it('reads as a line of Chinese, and an empty answer as nothing', () => {
    expect(kind.toText(text[0], field)).toBe(text[1])
    expect(kind.toText(kind.emptyValue, field)).toBe('')
  })

  it('survives whatever is sent, with a sentence in Chinese for what it refuses', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        for (const { message } of validateForm(formOf(field), { sample: anything }).errors) {
          expect(message).toMatch(/[\u4e00-\u9fff]/)
          expect(message).not.toMatch(/undefined|NaN|object|expected|无效输入/)
        }
      }),
    )
  })

  it('shows answers of another shape, as an older form left them, without failing', () => {
    for (const other of all) expect(typeof kind.toText(other.text[0], field)).toBe('string')
  })

  it('lets no sensitive answer stay among the others', () => {
    for (const [, kept] of accepts) {
      const { answers, secrets } = splitSecrets(formOf(field), { sample: kept })
      if (!kind.isSensitive) expect(secrets).toEqual({})
      else {
        expect(secrets).toEqual({ sample: kept })
        expect(JSON.stringify(answers)).not.toContain(String(kept))
        expect(splitSecrets(formOf(field), answers)).toEqual({ answers, secrets: {} })
      }
    }
  })
})

it('ID numbers and bank cards are the sensitive kinds', () => {
  const sensitive = all.filter(({ field }) => kindOf(field).isSensitive).map(({ field }) => field.kind)
  expect(sensitive).toEqual(['id-number', 'bank-card'])
})

it('files that may follow later, and slots and groups that may be empty, are not required', () => {
  const slot = samples.attachments.field
  expect(isRequired(slot)).toBe(true)
  expect(isRequired({ ...slot, canFollow: true })).toBe(false)
  expect(isRequired({ ...slot, min: 0 })).toBe(false)
  expect(isRequired({ ...samples.group.field, min: 0 })).toBe(false)
})

it('a card that fails Luhn and a date long past are doubted, not refused', () => {
  const card = validateForm(formOf(samples['bank-card'].field), { sample: '4111111111111112' })
  expect(card).toMatchObject({ errors: [], warnings: [{ path: 'sample' }] })
  const old: Field = { ...samples.date.field, warnWhenOlderThanDays: 365, warning: '可能已超过一年仲裁时效' }
  expect(validateForm(formOf(old), { sample: '2020-01-01' })).toMatchObject({
    errors: [],
    warnings: [{ path: 'sample', message: '可能已超过一年仲裁时效' }],
  })
})

describe('half an hour after midnight in Anhui, at the end of a month in Greenwich', () => {
  const at = (moment: string) => setClock(() => Date.parse(moment))
  afterEach(() => setClock(() => Date.now()))

  it.each([
    ['date', 'past', '2026-12-01', '2026-12-02'],
    ['date', 'future', '2026-12-01', '2026-11-30'],
    ['month', 'past', '2026-12', '2027-01'],
    ['month', 'future', '2026-12', '2026-11'],
    ['year', 'past', '2026', '2027'],
    ['year', 'future', '2026', '2025'],
  ] as const)('a %s that is %s may be %s and not %s', (kind, range, right, wrong) => {
    at('2026-11-30T16:30:00Z')
    const field: Field = { kind, range, name: 'sample', label: '示例' }
    expect(validateForm(formOf(field), { sample: right }).answers).toEqual({ sample: right })
    expect(validateForm(formOf(field), { sample: wrong }).errors).toHaveLength(1)
  })

  it('the new year has begun', () => {
    at('2026-12-31T16:30:00Z')
    const field: Field = { kind: 'year', range: 'past', name: 'sample', label: '示例' }
    expect(validateForm(formOf(field), { sample: '2027' }).errors).toEqual([])
  })
})
