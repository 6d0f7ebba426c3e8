import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver } from '#miniapp/form/migrate.ts'
import { catalogue } from '#province/catalogue.ts'
import type { Answers } from '#shared/form/answers.ts'
import { answersSchema } from '#shared/form/answers-schema.ts'
import { withAsked } from '#shared/form/correction.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { validateForm } from '#shared/form/schema.ts'
import { splitSecrets } from '#shared/form/secrets.ts'
import { summaryText } from '#shared/form/summary.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import * as z from '#shared/zod.ts'
import { answersOf } from '../../support/random-answers.ts'

const forms = catalogue.flatMap((item) =>
  listItemForms(item).map(({ form, variant }) => ({ title: `${item.name} ${variant ?? ''}`, form })),
)

describe.each(forms)('random valid answers to $title', ({ form }) => {
  const names = fieldsOf(form).map(({ name }) => name)

  it('are the same on the phone, in the request and on the server', () => {
    fc.assert(
      fc.property(answersOf(form), (typed) => {
        const phone = validateForm(form, typed)
        expect(phone.errors).toEqual([])
        const sent: unknown = JSON.parse(JSON.stringify(phone.answers))
        const server = validateForm(form, z.parse(answersSchema, sent))
        expect(server).toEqual(phone)
        expect(Object.keys(server.answers).every((name) => names.includes(name))).toBe(true)
        // Everything except consents is restored from a draft, where it is asked.
        const asked = withAsked(form, names)
        const consents = fieldsOf(form)
          .filter(({ kind }) => kind === 'pledge')
          .map(({ name }) => name)
        const without = (answers: Answers) =>
          Object.fromEntries(Object.entries(answers).filter(([name]) => !consents.includes(name)))
        expect(
          validateForm(asked, { ...carryOver(server.answers, asked), ...pledged(consents) }).answers,
        ).toEqual({
          ...without(server.answers),
          ...pledged(consents),
        })
      }),
      { numRuns: 25 },
    )
  })

  it('come out of the summary without a blank, sensitive ones masked', () => {
    fc.assert(
      fc.property(answersOf(form), (typed) => {
        const { answers: stored, secrets } = splitSecrets(form, validateForm(form, typed).answers)
        const summary = summaryText(form, stored)
        expect(summary).not.toMatch(/undefined|NaN|：\s*$/m)
        // Random people also write their name into their story, which stays as they wrote it.
        const story = JSON.stringify(stored)
        for (const secret of Object.values(secrets))
          if (!story.includes(secret)) expect(summary).not.toContain(secret)
      }),
      { numRuns: 25 },
    )
  })
})

const pledged = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]))
