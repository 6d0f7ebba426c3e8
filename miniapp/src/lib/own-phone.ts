import { readStored, writeStored } from './storage.ts'

const key = 'own-phone'

/** Whether the person said that only they use this browser; undefined before anybody has signed in here. */
export const isOwnPhone = (): boolean | undefined => readStored<boolean>(key)

export function keepOwnPhone(isOwn: boolean): void {
  writeStored(key, isOwn)
}
