import { queuedScans, queueScan, sendQueue } from '#miniapp/features/door/scanner/scan-queue.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { CheckIn } from '#shared/door/endpoints/door.ts'
import { createEvent } from '../functions/sample-event.ts'
import { aTicketPhone } from '../ticket-phone.ts'
import { signedUp } from './signup-journeys.ts'
import { holdBy, tap } from './tap.ts'
import type { Journey, World } from './world.ts'

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()

/** The door of an event that begins in an hour, and Wang Fang in front of it with her ticket. */
async function atTheDoor(world: World) {
  const zhouLi = await world.organizer()
  const columns = {
    starts_at: minutes(60),
    ends_at: minutes(240),
    signup_closes_at: minutes(50),
    cancel_deadline: minutes(50),
  }
  const id = await createEvent(world.server.supabase, { columns })
  const phone = world.newPhone()
  const { wangFang, signup } = await signedUp(world, id, { phone, fullName: '示例王芳' })
  const ticket = aTicketPhone()
  await wangFang.call('registerTicket', { params: { id: signup.id }, body: { publicKey: ticket.publicKey } })
  await holdBy(zhouLi)
  const place = { door: '1号门', deviceId: crypto.randomUUID(), scanId: crypto.randomUUID() }
  return { zhouLi, id, phone, signup, ticket, place }
}

export const doorJourneys: Partial<Record<EndpointName, Journey>> = {
  checkIn: async (world) => {
    const { id, signup, ticket, place } = await atTheDoor(world)
    const code = ticket.codeAt(signup.id, Date.now())
    queueScan(id, { scanId: place.scanId, code, scannedAt: new Date().toISOString(), isQueued: false })
    return async () => {
      const answers: CheckIn[] = []
      await sendQueue(id, (more) => answers.push(...more))
      return { answers, left: queuedScans(id).length }
    }
  },
  checkInByName: async (world) => {
    const { id, phone, place } = await atTheDoor(world)
    const body = { ...place, fullName: '示例王芳', phoneTail: phone.slice(-4) }
    return tap('POST /organizer/events/:id/check-ins/by-name', { params: { id }, body })
  },
  addWalkIn: async (world) => {
    const { id, place } = await atTheDoor(world)
    const person = { fullName: '示例赵敏', sex: '女', phone: world.newPhone() }
    const answers = { ...person, birthDate: '1996-05-01', maritalStatus: '未婚' }
    const body = { ...place, answers, hasAgreed: true as const }
    return tap('POST /organizer/events/:id/walk-ins', { params: { id }, body })
  },
  letIn: async (world) => {
    const { id, signup, place } = await atTheDoor(world)
    const params = { id, signupId: signup.id }
    return tap('POST /organizer/events/:id/signups/:signupId/check-in', { params, body: place })
  },
  undoCheckIn: async (world) => {
    const { zhouLi, id, signup, place } = await atTheDoor(world)
    await zhouLi.call('letIn', { params: { id, signupId: signup.id }, body: place })
    const params = { id, scanId: place.scanId }
    return tap('POST /organizer/events/:id/check-ins/:scanId/undo', { params, body: { reason: '扫错了人' } })
  },
}
