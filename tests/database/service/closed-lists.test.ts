import { describe, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { assistanceEndings } from '#shared/application/assistance.ts'
import { confirmationOutcomes } from '#shared/application/confirmation.ts'
import { slotVerdicts } from '#shared/application/endpoints/attachments.ts'
import { isReferenceNumber } from '#shared/application/reference-number.ts'
import { applicationStatuses } from '#shared/application/status.ts'
import { checkInMethods, checkInOutcomes, checkInRefusals } from '#shared/door/check-in.ts'
import { eventKinds } from '#shared/event/event-kind.ts'
import { eventPhases } from '#shared/event/event-phase.ts'
import { posterTones } from '#shared/event/poster-tone.ts'
import { liveSignupStatuses, seatedSignupStatuses, signupStatuses } from '#shared/event/signup-status.ts'
import { ratingGrades } from '#shared/foundation/rating.ts'
import { tradeUnions } from '#shared/trade-union/trade-unions.ts'
import { decisions, legalDecisions } from '../../support/database/decision.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'

const database = useEmbeddedSupabase()

describe('the same words in SQL and TypeScript', () => {
  const enums: [string, readonly string[]][] = [
    ['application_status', applicationStatuses],
    ['review_decision', decisions],
    ['signup_status', signupStatuses],
    ['event_kind', eventKinds],
    ['slot_verdict', slotVerdicts],
    ['rating_grade', ratingGrades],
    ['confirmation_outcome', confirmationOutcomes],
    ['assistance_ending', assistanceEndings],
    ['poster_tone', posterTones],
    ['check_in_method', checkInMethods],
    ['check_in_outcome', checkInOutcomes],
    ['check_in_refusal', checkInRefusals],
  ]
  for (const [name, words] of enums)
    test(`${name}`, async () => {
      const rows = await database.current.query<{ word: string }>(
        `select unnest(enum_range(null::public.${name}))::text as word`,
      )
      expect(rows.map(({ word }) => word)).toEqual([...words])
    })

  test('every phase that SQL computes is a phase of the phone', async () => {
    const [row] = await database.current.query<{ source: string }>(
      `select prosrc as source from pg_proc where oid = 'private.event_phase(public.events)'::regprocedure`,
    )
    const computed = [...(row?.source ?? '').matchAll(/(?:then|else) '([^']+)'/g)].map(([, word]) => word)
    expect(computed.sort()).toEqual([...eventPhases].sort())
  })

  test('the status machine', async () => {
    const rows = await database.current.query<{ status: string; decision: string; next: string }>(
      'select status, decision, next_status as next from private.legal_decisions',
    )
    const expected = Object.entries(legalDecisions).flatMap(([status, moves]) =>
      Object.entries(moves).map(([decision, next]) => ({ status, decision, next })),
    )
    const inOrder = (moves: object[]) => moves.map((move) => JSON.stringify(move)).sort()
    expect(inOrder(rows)).toEqual(inOrder(expected))
  })

  test('which signups are live and which hold a seat', async () => {
    const [index] = await database.current.query<{ predicate: string }>(
      `select pg_get_expr(indpred, indrelid) as predicate from pg_index
       where indexrelid = 'public.one_live_signup_per_worker'::regclass`,
    )
    const words = [...(index?.predicate ?? '').matchAll(/'([^']+)'::/g)].map(([, word]) => word)
    expect(words.sort()).toEqual([...liveSignupStatuses].sort())
    expect([...seatedSignupStatuses].sort()).toEqual(['已确认', '待确认', '已签到', '未到场'].sort())
  })
})

describe('the same data in SQL and TypeScript', () => {
  test('121 territorial unions and the industrial ones', async () => {
    const rows = await database.current.query<{ id: string }>(
      `select id, name, level, parent_id as "parentId", region_code as "regionCode" from public.trade_unions`,
    )
    const levels = { provincial: '省级', municipal: '市级', county: '县级', industrial: '产业' }
    const expected = tradeUnions.map((union) => ({ ...union, level: levels[union.level] }))
    const byId = (left: { id: string }, right: { id: string }) => left.id.localeCompare(right.id)
    expect([...rows].sort(byId)).toEqual([...expected].sort(byId))
    expect(rows.filter(({ id }) => /^\d/.test(id))).toHaveLength(121)
  })

  test('the settings of each item that does not close by itself begin with the catalogue’s values', async () => {
    const rows = await database.current.query(
      `select service_code as code, service_name as name, committed_working_days as "committedWorkingDays", is_open as "isOpen"
       from public.service_settings order by service_code`,
    )
    const expected = catalogue
      .filter(({ closesOn }) => closesOn === undefined)
      .map(({ code, name, committedWorkingDays }) => ({ code, name, committedWorkingDays, isOpen: true }))
      .sort((left, right) => (left.code < right.code ? -1 : 1))
    expect(rows).toEqual(expected)
  })

  test('reference numbers of SQL pass the check of TypeScript, and none repeats', async () => {
    const rows = await database.current.query<{ reference: string }>(
      `select private.reference_number(date '2026-11-22' + day) as reference from generate_series(0, 499) as day`,
    )
    expect(rows.filter(({ reference }) => !isReferenceNumber(reference))).toEqual([])
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(500)
  })
})
