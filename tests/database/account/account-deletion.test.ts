import { describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { aClosedApplication } from '../../support/database/erasure.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { serviceAccount, signIn } from '../../support/database/people.ts'
import { placesOf } from '../../support/database/places-of.ts'
import {
  announceFile,
  aSubmission,
  decide,
  knownIdNumber,
  submit,
} from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
const knownPhone = '13800000777'

describe('Wang Fang, who deletes her account,', () => {
  test('is told that an application is still open, or an event still to come', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const reference = await submit(wangFang)
    expect(await wangFang.refusal('delete_account')).toBe('409 application_open')
    await wangFang.call('withdraw_application', { reference })
    const eventId = await anEvent(database.current)
    await signUp(wangFang, eventId)
    expect(await wangFang.refusal('delete_account')).toBe('409 signup_upcoming')
    const { id } = await wangFang.call<{ id: string }>('get_my_signup', { event_id: eventId })
    await wangFang.call('cancel_signup', { signup_id: id })
    expect(await wangFang.call('delete_account')).toEqual({ isDeleted: true })
  })

  test('waits for money that was approved until it is paid, and for no other approval', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const approve = async (serviceCode: string) => {
      const reference = await submit(wangFang, { serviceCode })
      await decide(database.current, reference, { decision: '受理' })
      await decide(database.current, reference, { decision: '通过', reason: '符合条件' })
      return reference
    }
    const paid = await approve('medical-aid')
    expect(await wangFang.refusal('delete_account')).toBe('409 application_open')
    await decide(database.current, paid, { decision: '办结' })
    const unpaid = await approve('reading-room')
    expect(await wangFang.call('delete_account')).toEqual({ isDeleted: true })
    expect(
      await database.current.query(
        `select status, closed_at is not null as is_closed, applicant_name,
           (select count(*)::integer from public.reviews as review
             where review.application_id = application.id and review.closed_at is null) as open_rounds
         from public.applications as application where reference = $1`,
        [unpaid],
      ),
    ).toEqual([{ status: '已办结', is_closed: true, applicant_name: '已清除', open_rounds: 0 }])
  })

  test('leaves nothing in any table that identifies her', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang', knownPhone)
    const ownName = '示例即将注销'
    await aClosedApplication(database.current, wangFang, ownName)
    const withdrawn = await submit(wangFang, { applicantName: ownName, secrets: { idNumber: knownIdNumber } })
    await wangFang.call('withdraw_application', { reference: withdrawn })
    await wangFang.call('save_profile', { answers: { fullName: ownName } })
    const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
    await signUp(wangFang, eventId, {
      fullName: ownName,
      phone: knownPhone,
      sex: '男',
      birthDate: '1990-01-01',
      idNumber: knownIdNumber,
    })
    await database.current.query(
      `update public.events set signup_opens_at = now() - interval '9 days', signup_closes_at = now() - interval '5 days',
         cancel_deadline = now() - interval '5 days', starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'
       where id = $1`,
      [eventId],
    )
    const loose = await announceFile(wangFang, 'tuitionReceipt')
    await wangFang.call('delete_account')

    expect(await placesOf(database.current, ownName, knownPhone, '138****0777')).toEqual([])
    const [left] = await database.current.query(
      `select (select count(secret.secrets)::integer from private.application_secrets as secret
          join public.applications as own on own.id = secret.application_id where own.worker_id = $1) as secrets,
        (select count(*)::integer from private.signup_secrets as secret
          join public.signups as own on own.id = secret.signup_id where own.worker_id = $1) as signup_secrets,
        (select count(*)::integer from public.attachments where worker_id = $1) as files,
        (select count(*)::integer from public.messages where worker_id = $1) as messages,
        (select count(*)::integer from private.profiles where worker_id = $1) as profiles,
        (select count(*)::integer from private.worker_accounts where worker_id = $1) as accounts`,
      [wangFang.id],
    )
    expect(left).toEqual({ secrets: 0, signup_secrets: 0, files: 0, messages: 0, profiles: 0, accounts: 0 })
    expect(await serviceAccount(database.current).call('list_doomed_files')).toContainEqual(
      expect.stringContaining(loose.id),
    )
  })

  test('is signed out from then on: the session that is left opens nothing', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    await wangFang.call('delete_account')
    // The answer may have been lost.
    expect(await wangFang.call('delete_account')).toEqual({ isDeleted: true })
    for (const [name, parameters] of [
      ['get_me', {}],
      ['list_applications', {}],
      ['submit_application', { submission: aSubmission() }],
    ] as const)
      expect(await wangFang.refusal(name, parameters)).toBe('401 unauthenticated')
  })

  test('is a new worker at the next sign-in of the same WeChat account', async () => {
    const functions = serviceAccount(database.current)
    const enter = () =>
      functions.call<{ workerId: string }>('sign_in_with_wechat', { openid: 'wang-fang-again' })
    const { workerId } = await enter()
    await database.current.query(`select private.purge_worker($1, '本人要求')`, [workerId])
    const again = await enter()
    expect(again.workerId).not.toBe(workerId)
    expect(await enter()).toEqual(again)
  })

  test('deletes nothing of Li Qiang', async () => {
    const [wangFang, liQiang] = [
      await signIn(database.current, 'Wang Fang'),
      await signIn(database.current, 'Li Qiang'),
    ]
    const reference = await submit(liQiang)
    await wangFang.call('delete_account')
    expect(await liQiang.call('get_application', { reference })).toMatchObject({
      answers: { fullName: '示例一' },
    })
  })
})
