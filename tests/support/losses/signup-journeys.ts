import { registerTicket } from '#miniapp/features/door/ticket/ticket-on-phone.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import { behindTheGuards } from '../database/console.ts'
import type { Phone } from '../functions/phone.ts'
import { at, createEncounterEvent } from '../functions/sample-encounter.ts'
import { createEvent, sampleSignup } from '../functions/sample-event.ts'
import { holdBy, tap } from './tap.ts'
import type { Journey, World } from './world.ts'

/** Who signs up, for a seat of their own. */
export async function signedUp(world: World, id: string, changes: Parameters<typeof sampleSignup>[0] = {}) {
  const wangFang = await world.somebody()
  const body = sampleSignup({ phone: world.newPhone(), ...changes })
  const signup = await wangFang.call('signUpForEvent', { params: { id }, body })
  return { wangFang, signup }
}

/** The event is over, and everybody with a seat was there. */
export const passEvent = (world: World, id: string) =>
  behindTheGuards(
    world.server.supabase,
    `with over as (
       update public.events set signup_closes_at = now() - interval '6 hours', cancel_deadline = now() - interval '6 hours',
         starts_at = now() - interval '5 hours', ends_at = now() - interval '1 hour' where id = $1)
     update public.signups set status = '已签到' where event_id = $1 and status = '已确认'`,
    [id],
  )

/** A team of three with its captain. */
async function team(world: World): Promise<{ captain: Phone; teamId: string; memberId: string }> {
  const { server, query } = world
  const id = await createEvent(server.supabase, { columns: { kind: '文体活动', needs_pledge: false } })
  await query('delete from public.event_pools where event_id = $1', [id])
  await query(`insert into public.event_pools (event_id, pool, capacity) values ($1, '不限', 2)`, [id])
  await query('update public.events set team_min_size = 3, team_max_size = 5 where id = $1', [id])
  const own = await signedUp(world, id, { teamName: '示例一队' })
  const invitationCode = own.signup.team?.invitationCode ?? ''
  const member = await signedUp(world, id, { invitationCode })
  await signedUp(world, id, { invitationCode })
  return { captain: own.wangFang, teamId: own.signup.id, memberId: member.signup.id }
}

/** Wang Fang stands first in line and is offered the seat that somebody gave back. */
async function offered(world: World) {
  const id = await createEvent(world.server.supabase, { women: 1 })
  const first = await signedUp(world, id)
  const { wangFang, signup } = await signedUp(world, id)
  await first.wangFang.call('cancelSignup', { params: { id: first.signup.id } })
  await holdBy(wangFang)
  return { id: signup.id }
}

export const signupJourneys: Partial<Record<EndpointName, Journey>> = {
  signUpForEvent: async ({ server, somebody, newPhone }) => {
    const params = { id: await createEvent(server.supabase) }
    const body = sampleSignup({ phone: newPhone() })
    await holdBy(await somebody())
    return tap('POST /events/:id/signups', { params, body })
  },
  editSignup: async (world) => {
    const id = await createEvent(world.server.supabase)
    const { wangFang } = await signedUp(world, id)
    const answers = await wangFang.call('getMyAnswers', { params: { id } })
    await holdBy(wangFang)
    return tap('POST /events/:id/signup/answers', {
      params: { id },
      body: { answers: { ...answers, employer: '示例制药有限公司' } },
    })
  },
  cancelSignup: async (world) => {
    const { wangFang, signup } = await signedUp(world, await createEvent(world.server.supabase))
    await holdBy(wangFang)
    return tap('POST /signups/:id/cancellation', { params: { id: signup.id } })
  },
  acceptOffer: async (world) => tap('POST /signups/:id/acceptance', { params: await offered(world) }),
  giveFeedback: async (world) => {
    const id = await createEvent(world.server.supabase)
    const { wangFang, signup } = await signedUp(world, id)
    await passEvent(world, id)
    await (await world.organizer()).call('finishEvent', { params: { id } })
    await holdBy(wangFang)
    const body = { grade: '很满意' as const, comment: '下次再来' }
    return tap('POST /signups/:id/feedback', { params: { id: signup.id }, body })
  },
  handOverTeam: async (world) => {
    const { captain, teamId: id, memberId } = await team(world)
    await holdBy(captain)
    return tap('POST /signups/:id/team/captain', { params: { id }, body: { memberId } })
  },
  removeTeamMember: async (world) => {
    const { captain, teamId: id, memberId } = await team(world)
    await holdBy(captain)
    return tap('POST /signups/:id/team/removals', { params: { id }, body: { memberId } })
  },
  registerTicket: async (world) => {
    const { wangFang, signup } = await signedUp(world, await createEvent(world.server.supabase))
    await holdBy(wangFang)
    // What comes back is this phone's own key.
    return async () => (await registerTicket(signup.id)).isRegistered
  },
  saveChoices: async ({ server }) => {
    const { params, organizer, men, women } = await createEncounterEvent(server)
    await organizer.call('openChoices', { params, body: { minutes: 10 } })
    await holdBy(at(men, 0).phone)
    return tap('POST /events/:id/choices', { params, body: { seats: [at(women, 0).seat] } })
  },
  exchangeContact: async ({ server }) => {
    const { params, organizer, men, women } = await createEncounterEvent(server)
    const [man, woman] = [at(men, 0), at(women, 0)]
    await organizer.call('openChoices', { params, body: { minutes: 10 } })
    await man.phone.call('saveChoices', { params, body: { seats: [woman.seat] } })
    await woman.phone.call('saveChoices', { params, body: { seats: [man.seat] } })
    await organizer.call('closeChoices', { params })
    await holdBy(man.phone)
    const contact = { phone: '13800000777', wechatName: null }
    return tap('POST /events/:id/exchange', { params, body: { seat: woman.seat, contact } })
  },
}
