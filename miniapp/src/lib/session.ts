import { useSyncExternalStore } from 'react'
import type { Me, Session } from '#shared/account/endpoints/sessions.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { keepPersonalFor } from './personal-storage.ts'
import { readLike, removeStored, writeStored } from './storage.ts'

const key = 'session'
/** A token this close to its expiry is not used, because an upload may take that long. */
const marginMilliseconds = 60_000
const sample = { token: '', expiresAt: '', me: { workerId: '' } }
const listeners = new Set<() => void>()
let current: Session | undefined = readLike<Session>(key, sample)

/** The token to send, or undefined when the worker has not signed in or the session has expired. */
export function sessionToken(): string | undefined {
  return current && Date.parse(current.expiresAt) - marginMilliseconds > timeNow() ? current.token : undefined
}

/** Stores a session that the server has just issued. */
export function keepSession(session: Session): void {
  keepPersonalFor(session.me.workerId)
  current = session
  writeStored(key, session)
  for (const listener of listeners) listener()
}

/** Stores what the server says about the worker: a new name, a verified phone, read messages. */
export function keepMe(me: Me): void {
  if (current) keepSession({ ...current, me })
}

/** Forgets a session that the server refused, unless another has replaced it. */
export function forgetRefusedSession(token: string | undefined): void {
  if (token !== undefined && current?.token === token) forgetSession()
}

/** Signs out on this phone. Drafts stay. */
export function forgetSession(): void {
  current = undefined
  removeStored(key)
  for (const listener of listeners) listener()
}

/** The worker who has signed in on this phone, also when the session must be renewed. */
export const currentWorkerId = (): string | undefined => current?.me.workerId

/** The signed-in worker, or undefined. */
export function useMe(): Me | undefined {
  return useSyncExternalStore(subscribe, () => current?.me)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
