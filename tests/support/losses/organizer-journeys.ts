import { erase } from '#miniapp/lib/erase.ts'
import { withSession } from '#miniapp/lib/sign-in.ts'
import { sendFile } from '#miniapp/lib/upload.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import { createEncounterEvent } from '../functions/sample-encounter.ts'
import { createEvent } from '../functions/sample-event.ts'
import { sampleEventFile } from '../functions/sample-event-file.ts'
import { sampleJpeg } from '../functions/sample-files.ts'
import { samplePlan } from '../functions/sample-plan.ts'
import { passEvent, signedUp } from './signup-journeys.ts'
import { holdBy, tap } from './tap.ts'
import type { Act, Journey, World } from './world.ts'

/** Zhou Li, who organizes for Hefei, with an event of these columns and Wang Fang's signup for it. */
async function withSignup(world: World, columns: Record<string, unknown> = {}) {
  const zhouLi = await world.organizer()
  const id = await createEvent(world.server.supabase, { columns })
  const { wangFang, signup } = await signedUp(world, id)
  await holdBy(zhouLi)
  return { zhouLi, wangFang, params: { id }, ofSignup: { id, signupId: signup.id } }
}

/** Her own draft. */
async function withDraft(world: World) {
  const zhouLi = await world.organizer()
  const id = crypto.randomUUID()
  await zhouLi.call('createEvent', { body: { id, tradeUnionId: '340100', plan: samplePlan() } })
  await holdBy(zhouLi)
  return { zhouLi, params: { id } }
}

type About = { id: string }

/** A tap about an event with a signup. */
const aboutEvent =
  (act: (params: About) => Act): Journey =>
  async (world) =>
    act((await withSignup(world)).params)

const aboutDraft =
  (act: (params: About) => Act): Journey =>
  async (world) =>
    act((await withDraft(world)).params)

const aboutEncounter =
  (act: (params: About) => Act, prepare: (input: Encounter) => Promise<unknown> = async () => {}): Journey =>
  async ({ server }) => {
    const encounter = await createEncounterEvent(server)
    await prepare(encounter)
    await holdBy(encounter.organizer)
    return act(encounter.params)
  }

type Encounter = Awaited<ReturnType<typeof createEncounterEvent>>
const openChoices = ({ organizer, params }: Encounter) =>
  organizer.call('openChoices', { params, body: { minutes: 10 } })
const schedule = { rounds: 2, minutes: 5, left: [] }
const scheduleRounds = ({ organizer, params }: Encounter) =>
  organizer.call('scheduleRounds', { params, body: schedule })

export const organizerJourneys: Partial<Record<EndpointName, Journey>> = {
  createEvent: async (world) => {
    await holdBy(await world.organizer())
    const body = { id: crypto.randomUUID(), tradeUnionId: '340100', plan: samplePlan() }
    return tap('POST /organizer/events', { body })
  },
  updateEvent: aboutDraft((params) =>
    tap('POST /organizer/events/:id', { params, body: samplePlan({ title: '示例新活动' }) }),
  ),
  keepEventFile: async (world) => {
    const { params } = await withDraft(world)
    const file = {
      path: `/organizer/events/${params.id}/files`,
      formData: { id: crypto.randomUUID(), purpose: '封面' },
      filePath: Buffer.from(sampleJpeg()).toString('base64'),
      name: '1.jpg',
    }
    return () => withSession(() => sendFile(file))
  },
  removeEventFile: async (world) => {
    const { zhouLi, params } = await withDraft(world)
    const form = sampleEventFile()
    await zhouLi.call('keepEventFile', { params, form })
    return tap('DELETE /organizer/events/:id/files/:fileId', {
      params: { ...params, fileId: String(form.get('id')) },
    })
  },
  publishEvent: aboutDraft((params) => tap('POST /organizer/events/:id/publication', { params })),
  deleteEvent: async (world) => {
    const { params } = await withDraft(world)
    return () => erase(tap('DELETE /organizer/events/:id', { params }))
  },
  copyEvent: async (world) => {
    const { params } = await withSignup(world)
    return tap('POST /organizer/events/:id/copies', { params, body: { id: crypto.randomUUID() } })
  },
  cancelEvent: aboutEvent((params) =>
    tap('POST /organizer/events/:id/cancellation', { params, body: { reason: '场地有变' } }),
  ),
  restoreEvent: async (world) => {
    const { zhouLi, params } = await withSignup(world)
    await zhouLi.call('cancelEvent', { params, body: { reason: '点错了' } })
    return tap('POST /organizer/events/:id/restoration', { params })
  },
  setSignupOpen: aboutEvent((params) =>
    tap('POST /organizer/events/:id/signup-window', { params, body: { isOpen: false, dissolves: 0 } }),
  ),
  finishEvent: async (world) => {
    const { params } = await withSignup(world)
    await passEvent(world, params.id)
    return tap('POST /organizer/events/:id/finish', { params })
  },
  addCoOrganizer: async (world) => {
    const { params } = await withSignup(world)
    const body = { name: '示例助手', phone: world.newPhone() }
    return tap('POST /organizer/events/:id/organizers', { params, body })
  },
  removeCoOrganizer: async (world) => {
    const { zhouLi, params } = await withSignup(world)
    const body = { name: '示例助手', phone: world.newPhone() }
    const listed = await zhouLi.call('addCoOrganizer', { params, body })
    const organizerId = listed.find(({ name }) => name === '示例助手')?.id ?? 0
    return () =>
      erase(tap('POST /organizer/events/:id/organizers/removals', { params, body: { organizerId } }))
  },
  reviewSignups: async (world) => {
    const { params, ofSignup } = await withSignup(world, { needs_review: true })
    const body = { ids: [ofSignup.signupId], isApproved: true, reason: null }
    return tap('POST /organizer/events/:id/reviews', { params, body })
  },
  actOnSignup: async (world) => {
    const { ofSignup: params } = await withSignup(world)
    const body = { act: '移除' as const, reason: '本人来电' }
    return tap('POST /organizer/events/:id/signups/:signupId/acts', { params, body })
  },
  actOnSignups: async (world) => {
    const { params, ofSignup } = await withSignup(world)
    const body = { ids: [ofSignup.signupId], act: '移除' as const, reason: '本人来电' }
    return tap('POST /organizer/events/:id/acts', { params, body })
  },
  noteSignup: async (world) => {
    const { ofSignup: params } = await withSignup(world)
    return tap('POST /organizer/events/:id/signups/:signupId/note', { params, body: { note: '靠门坐' } })
  },
  correctSignup: async (world) => {
    const { ofSignup: params } = await withSignup(world)
    const body = { answers: { fullName: '示例二' }, reason: '核对了证件' }
    return tap('POST /organizer/events/:id/signups/:signupId/corrections', { params, body })
  },
  addSignup: async (world) => {
    const { wangFang, params } = await withSignup(world)
    const hers = await wangFang.call('getMyAnswers', { params })
    const answers = { ...hers, fullName: '示例三', phone: world.newPhone() }
    const body = { clientToken: crypto.randomUUID(), answers, hasAgreed: true as const, reason: '本人来电' }
    return tap('POST /organizer/events/:id/signups', { params, body })
  },
  sendEventMessage: async (world) => {
    const { params } = await withSignup(world)
    const segment = { statuses: ['已确认' as const] }
    const body = { clientToken: crypto.randomUUID(), segment, body: '请带身份证' }
    return tap('POST /organizer/events/:id/messages', { params, body })
  },
  countRecipients: aboutEvent((params) =>
    tap('POST /organizer/events/:id/recipients', { params, body: { segment: { statuses: ['已确认'] } } }),
  ),
  remindShortTeams: async (world) => {
    const zhouLi = await world.organizer()
    const { server, query } = world
    const id = await createEvent(server.supabase, { columns: { kind: '文体活动', needs_pledge: false } })
    await query('delete from public.event_pools where event_id = $1', [id])
    await query(`insert into public.event_pools (event_id, pool, capacity) values ($1, '不限', 2)`, [id])
    await query('update public.events set team_min_size = 3, team_max_size = 5 where id = $1', [id])
    await signedUp(world, id, { teamName: '示例一队' })
    await holdBy(zhouLi)
    const body = { clientToken: crypto.randomUUID() }
    return tap('POST /organizer/events/:id/team-reminders', { params: { id }, body })
  },
  createExport: aboutEvent((params) =>
    tap('POST /organizer/events/:id/exports', { params, body: { sheet: '报名名单', format: 'csv' } }),
  ),
  openChoices: aboutEncounter((params) =>
    tap('POST /organizer/events/:id/choices', { params, body: { minutes: 10 } }),
  ),
  closeChoices: aboutEncounter(
    (params) => tap('POST /organizer/events/:id/choices/closing', { params }),
    openChoices,
  ),
  scheduleRounds: aboutEncounter((params) =>
    tap('POST /organizer/events/:id/rounds', { params, body: schedule }),
  ),
  controlRounds: aboutEncounter(
    (params) =>
      tap('POST /organizer/events/:id/rounds/control', { params, body: { action: '开始下一轮', round: 0 } }),
    scheduleRounds,
  ),
}
