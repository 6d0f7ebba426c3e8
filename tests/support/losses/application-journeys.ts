import { withdrawApplication } from '#miniapp/features/application/following/withdraw-application.ts'
import { erase } from '#miniapp/lib/erase.ts'
import { uploadAttachment } from '#miniapp/lib/upload.ts'
import { findServiceItem } from '#province/catalogue.ts'
import { paperConsent } from '#shared/account/paper-consent.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Submission } from '#shared/application/endpoints/applications.ts'
import { listItemForms } from '#shared/service/item-form.ts'
import { behindTheGuards } from '../database/console.ts'
import { insertPlace } from '../database/places.ts'
import type { Phone } from '../functions/phone.ts'
import { sampleJpeg } from '../functions/sample-files.ts'
import { prepareSubmission, prepareSubmissionOf } from '../functions/sample-submission.ts'
import { holdBy, tap } from './tap.ts'
import type { Journey, World } from './world.ts'

/** A form without photos. */
const joining = findServiceItem('join-or-establish-union')
const joiningForm = joining && listItemForms(joining).find(({ variant }) => variant === 'join')

/** What is sent for a form without photos. */
export async function plainSubmission(wangFang: Phone): Promise<Submission> {
  if (!joining || !joiningForm) throw new Error('the catalogue has no 入会')
  return prepareSubmissionOf(wangFang, joining, joiningForm)
}

async function applied({ somebody }: World) {
  const wangFang = await somebody()
  const body = await plainSubmission(wangFang)
  const { reference } = await wangFang.call('submitApplication', { body })
  await holdBy(wangFang)
  return { wangFang, params: { reference } }
}

const decide = ({ query }: World, reference: string, decision: string, items: string[] | null = null) =>
  query(
    `update public.reviews set decision = $1, reason = '请核对', items_to_correct = $3
     where reference = $2 and closed_at is null`,
    [decision, reference, items],
  )

const draftOf = () => ({
  id: crypto.randomUUID(),
  serviceCode: 'child-education-aid',
  variant: null,
  formVersion: 1,
  regionCode: '340111',
  answers: { fullName: '示例王' },
  place: null,
  prefilled: [],
  revision: 0,
})

async function withDraft({ somebody }: World) {
  const wangFang = await somebody()
  const draft = draftOf()
  await wangFang.call('saveDraft', { body: draft })
  await holdBy(wangFang)
  return { wangFang, draft, params: { id: draft.id } }
}

async function officer({ somebody, newPhone, query }: World): Promise<Phone> {
  const phone = newPhone()
  await query(
    `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_assist)
     values ('陈示例', $1, '示例物流公司工会', '340111', true)`,
    [phone],
  )
  const chen = await somebody()
  await chen.verifyPhone(phone)
  return chen
}

/** Chen has entered the code; with `isApproved` Wang Fang has agreed. */
async function helped(world: World, isApproved: boolean) {
  const { wangFang, draft, params } = await withDraft(world)
  const chen = await officer(world)
  const { code } = await wangFang.call('requestAssistance', { params })
  const { id } = await chen.call('claimAssistance', { body: { code } })
  if (isApproved) await wangFang.call('answerAssistance', { params, body: { isApproved } })
  return { wangFang, chen, draft, params, help: { id } }
}

export const applicationJourneys: Partial<Record<EndpointName, Journey>> = {
  createAttachment: async ({ somebody }) => {
    await holdBy(await somebody())
    const id = crypto.randomUUID()
    const filePath = Buffer.from(sampleJpeg()).toString('base64')
    return () => uploadAttachment({ id, slot: 'feeReceipts', filePath, name: '1.jpg', onProgress: () => {} })
  },
  agreeToPapers: async ({ somebody }) => {
    await holdBy(await somebody())
    return tap('POST /papers/agreement', { body: { version: paperConsent.version } })
  },
  copyPaper: async (world) => {
    const wangFang = await world.somebody()
    const body = await prepareSubmission(wangFang)
    const { reference, attachments } = await wangFang.call('submitApplication', { body })
    for (const decision of ['受理', '通过']) await decide(world, reference, decision)
    await wangFang.call('agreeToPapers', { body: { version: paperConsent.version } })
    await holdBy(wangFang)
    const paper = attachments.find(({ slot }) => slot === 'householdRegister')
    const copy = { id: crypto.randomUUID(), slot: 'householdRegister' }
    return tap('POST /papers/:id/copies', { params: { id: paper?.id ?? '' }, body: copy })
  },
  submitApplication: async ({ somebody }) => {
    const wangFang = await somebody()
    const body = await prepareSubmission(wangFang)
    await holdBy(wangFang)
    return tap('POST /applications', { body })
  },
  supplementApplication: async (world) => {
    const { params } = await applied(world)
    await decide(world, params.reference, '要求补正', ['手机号'])
    const body = { clientToken: crypto.randomUUID(), answers: { phone: '13800000777' } }
    return tap('POST /applications/:reference/supplements', { params, body })
  },
  withdrawApplication: async (world) => {
    const { params } = await applied(world)
    return () => withdrawApplication(params.reference)
  },
  rateApplication: async (world) => {
    const { params } = await applied(world)
    await decide(world, params.reference, '不予受理')
    const body = { grade: '很满意' as const, comment: '办得快' }
    return tap('POST /applications/:reference/rating', { params, body })
  },
  remindAboutApplication: async (world) => {
    const { params } = await applied(world)
    await decide(world, params.reference, '受理')
    await behindTheGuards(
      world.server.supabase,
      `update public.applications set promised_on = promised_on - 60 where reference = $1`,
      [params.reference],
    )
    return tap('POST /applications/:reference/reminder', { params })
  },
  requestConfirmation: async (world) => {
    const { params } = await applied(world)
    return tap('POST /applications/:reference/confirmations', { params })
  },
  answerConfirmation: async (world) => {
    const { wangFang, params } = await applied(world)
    const { token } = await wangFang.call('requestConfirmation', { params })
    await holdBy(await officer(world))
    const body = { outcome: '属实' as const, name: '陈示例', comment: '情况属实' }
    return tap('POST /confirmations/:token', { params: { token }, body })
  },
  saveDraft: async ({ somebody }) => {
    await holdBy(await somebody())
    return tap('PUT /drafts', { body: draftOf() })
  },
  deleteDraft: async (world) => {
    const { params } = await withDraft(world)
    return () => erase(tap('DELETE /drafts/:id', { params }))
  },
  requestAssistance: async (world) => {
    const { params } = await withDraft(world)
    return tap('POST /drafts/:id/assistance', { params })
  },
  claimAssistance: async (world) => {
    const { wangFang, params } = await withDraft(world)
    const { code } = await wangFang.call('requestAssistance', { params })
    await holdBy(await officer(world))
    return tap('POST /assistances', { body: { code } })
  },
  answerAssistance: async (world) => {
    const { params } = await helped(world, false)
    return tap('POST /drafts/:id/assistance/answer', { params, body: { isApproved: true } })
  },
  endAssistance: async (world) => {
    const { params } = await helped(world, true)
    return tap('DELETE /drafts/:id/assistance', { params })
  },
  saveAssistedDraft: async (world) => {
    const { chen, help } = await helped(world, true)
    const { draft } = await chen.call('getAssistedDraft', { params: help })
    await holdBy(chen)
    const answers = { ...draft?.answers, fullName: '示例王芳' }
    return tap('PUT /assistances/:id', { params: help, body: { revision: draft?.revision ?? 0, answers } })
  },
  finishAssistance: async (world) => {
    const { chen, help } = await helped(world, true)
    await holdBy(chen)
    return tap('POST /assistances/:id/completion', { params: help })
  },
  reportPlace: async ({ server, somebody }) => {
    const { id } = await insertPlace(server.supabase, { name: `示例驿站${crypto.randomUUID().slice(0, 6)}` })
    await holdBy(await somebody())
    const body = { clientToken: crypto.randomUUID(), subject: '电话打不通' as const, note: '打不通' }
    return tap('POST /places/:id/reports', { params: { id: String(id) }, body })
  },
}
