import type { Ticket } from '#shared/door/endpoints/door.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { setServerClock } from '../../../lib/server-clock.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { readStored, removeStored, writeStored } from '../../../lib/storage.ts'
import { createTicketKey, type TicketKey } from './ticket-key.ts'

/** The key of a ticket on this phone; until the server has it nobody can be let in on it. */
export type KeptTicket = TicketKey & { isRegistered: boolean }

const storageKey = (signupId: string) => `ticket:${signupId}`

/** The key this phone holds for a signup, if there is one. */
export function keptTicket(signupId: string): KeptTicket | undefined {
  return readStored<KeptTicket>(storageKey(signupId))
}

/**
 * Makes a key where there is none and ties it to the signup. A key is kept before it is sent: when the answer is lost, the
 * same one is sent again.
 * @throws ApiError `ticket_elsewhere` when another phone has the ticket.
 */
export async function registerTicket(signupId: string): Promise<KeptTicket> {
  const ticket = keptTicket(signupId) ?? (await keepNewKey(signupId))
  return send(signupId, ticket, false)
}

/** Takes the ticket from another phone to this one, with a new key. */
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
    // A key that another phone's has replaced opens nothing any more.
    if (failure instanceof ApiError && failure.code === 'ticket_elsewhere') removeStored(storageKey(signupId))
    throw failure
  }
  const registered = { ...ticket, isRegistered: true }
  writeStored(storageKey(signupId), registered)
  return registered
}
