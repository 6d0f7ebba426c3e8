import type { Ticket } from '#shared/door/endpoints/door.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { setServerClock } from '../../../lib/server-clock.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { createTicketKey, type TicketKey } from './ticket-key.ts'

/** The key of a ticket on this phone. Nobody can be let in with it before the server has it. */
export type KeptTicket = TicketKey & { isRegistered: boolean }

const storageKey = (signupId: string) => `ticket:${signupId}`

/** The key that this phone holds for a signup, or undefined. */
export function keptTicket(signupId: string): KeptTicket | undefined {
  return readLike<KeptTicket>(storageKey(signupId), { publicKey: '' })
}

/**
 * Creates a key when there is none and connects it with the signup. The key is stored before it is sent: after a lost
 * answer the same key is sent again. @throws ApiError `ticket_elsewhere` when another phone has the ticket.
 */
export async function registerTicket(signupId: string): Promise<KeptTicket> {
  const ticket = keptTicket(signupId) ?? (await keepNewKey(signupId))
  return send(signupId, ticket, false)
}

/** Moves the ticket from another phone to this one, with a new key. */
export async function moveTicketHere(signupId: string): Promise<KeptTicket> {
  return send(signupId, await keepNewKey(signupId), true)
}

async function keepNewKey(signupId: string): Promise<KeptTicket> {
  const key = await createTicketKey().catch(() => {
    throw new ApiError('internal', '微信版本太旧，做不了票：请更新微信，或者到门口报姓名和手机尾号签到')
  })
  const ticket = { ...key, isRegistered: false }
  if (!writeStored(storageKey(signupId), ticket)) {
    throw new ApiError('internal', '手机存储满了，放不下票，请清理后再试')
  }
  return ticket
}

async function send(signupId: string, ticket: KeptTicket, isMove: boolean): Promise<KeptTicket> {
  const askedAt = Date.now()
  try {
    const answer: Ticket = await withSession(() =>
      callApi('POST /signups/:id/ticket', {
        params: { id: signupId },
        body: { publicKey: ticket.publicKey, isMove },
      }),
    )
    setServerClock(answer.now, askedAt)
  } catch (failure) {
    // A key that another phone's key has replaced is useless.
    if (failure instanceof ApiError && failure.code === 'ticket_elsewhere') removeStored(storageKey(signupId))
    throw failure
  }
  const registered = { ...ticket, isRegistered: true }
  writeStored(storageKey(signupId), registered)
  return registered
}
