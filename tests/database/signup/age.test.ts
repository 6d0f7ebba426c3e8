import fc from 'fast-check'
import { test } from 'vitest'
import { findAgeFault } from '#miniapp/features/signup/form/age-fault.ts'
import { generalConsent } from '#shared/signup/pledge.ts'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
const check = 'select private.check_conditions(jsonb_populate_record(null::public.events, $1), $2)'

const startsAt = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
/** Days around a birthday, the thirtieth or a nearby one. */
const birthday = fc.record({ years: fc.integer({ min: 28, max: 32 }), days: fc.integer({ min: -2, max: 2 }) })

test('the phone and the database count the same age for Li Qiang on the day of an event', async () => {
  await fc.assert(
    fc.asyncProperty(startsAt, birthday, async (start, { years, days }) => {
      const born = new Date(start.getTime() + days * 86_400_000)
      born.setUTCFullYear(born.getUTCFullYear() - years)
      const birthDate = born.toISOString().slice(0, 10)
      const event = { starts_at: start.toISOString(), male_min_age: 30, male_max_age: 30 }
      const signup = {
        fullName: '示例李强',
        phone: '13800000303',
        sex: '男',
        birthDate,
        consentVersion: generalConsent.version,
      }
      const { conditions } = samplePlan({ conditions: { ...samplePlan().conditions, maleAge: [30, 30] } })
      const fault = findAgeFault({ startsAt: event.starts_at, conditions }, signup)
      if (fault) await refusalOf(database.current, check, [event, signup])
      else await database.current.query(check, [event, signup])
    }),
    { numRuns: 200, examples: [[new Date('2028-02-29T02:00:00Z'), { years: 30, days: 0 }]] },
  )
})
