import { setBadges } from './badges.ts'
import { dropFiles } from './kept-file.ts'
import { listStoredKeys, readLike, readStored, removeStored, writeStored } from './storage.ts'

/**
 * What this phone keeps of the signed-in worker: copies of what was sent, and answers for the next form. Drafts belong
 * to it after they were saved to the account. Others may be older than the sign-in.
 */
const prefixes = [
  'applications',
  'drafts',
  'application:',
  'supplement:',
  'profile',
  'last-signup',
  'signup:',
  'signup-draft:',
  'signups',
  'messages',
  'ticket:',
  'until:',
  'door:',
  'event-plan',
  'waiting',
  'badges',
] as const

/** Under this key stands whose data it is. Another tab sees when it is removed. */
export const ownerKey = 'personal-owner'

type Kept = { ownerId?: string; pendingFiles?: readonly { id: string; path: string }[] }

const keysOf = (withDrafts: boolean) => [
  ...prefixes.flatMap(listStoredKeys),
  ...listStoredKeys('draft:').filter((key) => withDrafts || readStored<Kept>(key)?.ownerId),
]

/** Whether this phone holds anything of a person. */
export const hasPersonal = (withDrafts: boolean): boolean =>
  readStored<string>(ownerKey) !== undefined || keysOf(withDrafts).length > 0

/**
 * Forgets all of it, with photos that were not sent: the worker signs out, or another person uses the phone. Drafts that
 * no account has stay, unless `withDrafts`.
 */
export function forgetPersonal(withDrafts = false): void {
  setBadges({})
  for (const key of keysOf(withDrafts)) {
    dropFiles(readLike<Kept>(key, { pendingFiles: [] })?.pendingFiles ?? [])
    removeStored(key)
  }
  removeStored(ownerKey)
}

/** Somebody has signed in, who must not see another worker's data on this phone. */
export function keepPersonalFor(workerId: string): void {
  const owner = readStored<string>(ownerKey)
  if (owner !== undefined && owner !== workerId) forgetPersonal()
  if (owner !== workerId) writeStored(ownerKey, workerId)
}
