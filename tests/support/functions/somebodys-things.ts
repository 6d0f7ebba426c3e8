import type { Submission } from '#shared/application/endpoints/applications.ts'
import { signInOrganizer } from './organizer.ts'
import { type Phone, signIn } from './phone.ts'
import { createEvent, sampleChildSignup, sampleSignup } from './sample-event.ts'
import { prepareSubmission } from './sample-submission.ts'
import type { TestServer } from './start-test-server.ts'

export type SomebodysThings = Awaited<ReturnType<typeof makeSomebodysThings>>

const fullName = '示例丁丁'
const phone = '13800000303'
const spare = () => crypto.randomUUID()

/**
 * One thing of every kind that an id, a code or a link can name: Li Qiang's things, and those of the event that Zhou
 * organizes.
 */
export async function makeSomebodysThings(server: TestServer) {
  const liQiang = await signIn(server, 'li-qiang')
  const chen = await signInOfficer(server)
  const submission = await prepareSubmission(liQiang, { fullName })
  const { reference, attachments } = await liQiang.call('submitApplication', { body: submission })
  const { token } = await liQiang.call('requestConfirmation', { params: { reference } })
  await chen.call('answerConfirmation', { params: { token }, body: { outcome: '属实', name: '陈示例' } })

  const eventId = await createEvent(server.supabase)
  const zhou = await signInOrganizer(server, { openid: 'zhou', phone: '13800000501', eventId })
  const body = sampleSignup({ sex: '男', fullName, phone })
  const { id: signupId } = await liQiang.call('signUpForEvent', { params: { id: eventId }, body })
  const scan = { door: '1号门', deviceId: spare(), scanId: spare(), fullName, phoneTail: '0303' }
  await zhou.call('checkInByName', { params: { id: eventId }, body: scan })
  const { url } = await zhou.call('createExport', { params: { id: eventId }, body: { format: 'csv' } })
  const exportToken = url.split('/').at(-1) ?? ''
  await zhou.attempt('downloadExport', { params: { token: exportToken } })
  // The link was used, and its minute is over.
  await server.supabase.query(
    `update private.export_links set redeemed_at = redeemed_at - interval '61 seconds'`,
  )
  const [organizer] = await zhou.call('listCoOrganizers', { params: { id: eventId } })

  return {
    liQiang,
    zhou,
    chen,
    submission,
    reference,
    attachmentId: attachments[0]?.id ?? '',
    confirmationToken: token,
    ...(await makeHelp(liQiang, chen, submission)),
    eventId,
    signupId,
    signupToken: body.clientToken,
    scanId: scan.scanId,
    exportToken,
    organizerId: organizer?.id ?? 0,
    childId: await keepChild(server, liQiang),
    ...(await makeTeam(server, liQiang)),
    /** What nobody else may read in any answer. */
    secrets: [liQiang.workerId, signupId, fullName, phone, String(submission.answers.idNumber)],
  }
}

/** A child whom the worker has signed up. */
export async function keepChild(server: TestServer, worker: Phone): Promise<string> {
  const nobodyAsked = { male_min_age: null, male_max_age: null, female_min_age: null, female_max_age: null }
  const columns = {
    ...nobodyAsked,
    kind: '读书活动',
    attendees: '孩子',
    marital_statuses: null,
    needs_pledge: false,
  }
  const id = await createEvent(server.supabase, { columns })
  await worker.call('signUpForEvent', { params: { id }, body: sampleChildSignup() })
  const [child] = await worker.call('listChildren', {})
  return child?.id ?? ''
}

async function signInOfficer(server: TestServer): Promise<Phone> {
  await server.supabase.query(
    `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_assist)
     values ('陈示例', '13800000301', '示例物流公司工会', '340111', true)`,
  )
  const chen = await signIn(server, 'chen')
  await chen.verifyPhone('13800000301')
  return chen
}

/** A draft that Chen fills in now, and the code for it. */
async function makeHelp(worker: Phone, officer: Phone, submission: Submission) {
  const { serviceCode, variant, formVersion, regionCode } = submission
  const draft = { id: spare(), serviceCode, variant, formVersion, regionCode, place: null, prefilled: [] }
  await worker.call('saveDraft', { body: { ...draft, answers: { fullName }, revision: 0 } })
  const params = { id: draft.id }
  const { code } = await worker.call('requestAssistance', { params })
  const { id } = await officer.call('claimAssistance', { body: { code } })
  await worker.call('answerAssistance', { params, body: { isApproved: true } })
  return { draft, assistanceCode: code, assistanceId: id }
}

/** A team that Li Qiang leads, with Han in it. */
async function makeTeam(server: TestServer, captain: Phone) {
  const id = await createEvent(server.supabase, { columns: { kind: '文体活动', needs_pledge: false } })
  const { query } = server.supabase
  await query('delete from public.event_pools where event_id = $1', [id])
  await query(`insert into public.event_pools (event_id, pool, capacity) values ($1, '不限', 2)`, [id])
  await query('update public.events set team_min_size = 3, team_max_size = 5 where id = $1', [id])
  const own = await captain.call('signUpForEvent', {
    params: { id },
    body: { ...sampleSignup({ sex: '男', fullName, phone }), teamName: '示例一队' },
  })
  const han = await signIn(server, 'han')
  const joining = sampleSignup({ sex: '男', fullName: '示例韩', phone: '13800000304' })
  const body = { ...joining, invitationCode: own.team?.invitationCode }
  const member = await han.call('signUpForEvent', { params: { id }, body })
  return {
    teamSignupId: own.id,
    memberId: member.id,
    invitationCode: own.team?.invitationCode ?? '',
  }
}
