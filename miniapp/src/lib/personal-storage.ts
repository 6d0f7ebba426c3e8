import { setBadges } from './badges.ts'
import { listStoredKeys, readStored, removeStored, writeStored } from './storage.ts'

/**
 * What this phone keeps of the signed-in worker: copies of what was sent, and answers for the next form. Drafts belong
 * to it after they were saved to the account. Others may be older than the sign-in.
 */
const prefixes = [
  'applications',
  'drafts',
  'application:',
  'profile',
  'last-signup',
  'signup:',
  'signups',
  'messages',
  'ticket:',
  'until:',
  'door:',
  'event-plan',
  'waiting',
  'badges',
] as const

const ownerKey = 'personal-owner'

/** Forgets all of it: the worker signs out, or another person uses the phone. */
export function forgetPersonal(): void {
  setBadges({})
  for (const prefix of prefixes) listStoredKeys(prefix).forEach(removeStored)
  for (const key of listStoredKeys('draft:'))
    if (readStored<{ ownerId?: string }>(key)?.ownerId) removeStored(key)
  removeStored(ownerKey)
}

/** Somebody has signed in, who must not see another worker's data on this phone. */
export function keepPersonalFor(workerId: string): void {
  const owner = readStored<string>(ownerKey)
  if (owner !== undefined && owner !== workerId) forgetPersonal()
  if (owner !== workerId) writeStored(ownerKey, workerId)
}
