import { listStoredKeys, readStored, removeStored, writeStored } from './storage.ts'

/**
 * What this phone keeps of the worker who has signed in: copies of what was sent, and answers brought along into the
 * next form. Drafts are among it once they lie in the worker's account; others may be older than the sign-in.
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
] as const

const ownerKey = 'personal-owner'

/** Forgets it all: the worker signs out, or somebody else takes the phone. */
export function forgetPersonal(): void {
  for (const prefix of prefixes) listStoredKeys(prefix).forEach(removeStored)
  for (const key of listStoredKeys('draft:'))
    if (readStored<{ ownerId?: string }>(key)?.ownerId) removeStored(key)
  removeStored(ownerKey)
}

/** Somebody has signed in. What another worker left on this phone is not for them to see. */
export function keepPersonalFor(workerId: string): void {
  const owner = readStored<string>(ownerKey)
  if (owner !== undefined && owner !== workerId) forgetPersonal()
  if (owner !== workerId) writeStored(ownerKey, workerId)
}
