import type { Answers } from '#shared/form/answers.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'
import { listStoredKeys, readStored, removeStored, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'

/** An application that has not been submitted: everything the worker answered, on this phone. */
export type Draft = {
  serviceCode: string
  variant: string | null
  /** Made with the draft: however often it is sent, there is one application. */
  clientToken: string
  formVersion: number
  regionCode: string
  /** An industrial union that receives it instead of the county's. */
  tradeUnionId?: string
  /** The receiver that the page's address named last: reloading that page leaves a later choice alone. */
  askedReceiver?: string
  answers: Answers
  pendingFiles: readonly PendingFile[]
  /** The screen to reopen: a step's code, or in 关怀模式 a question's path. */
  place: string | null
  /** Answers taken over from an earlier application, by field name. */
  prefilled: readonly string[]
  savedAt: string
  /** Whose account it has been saved to. */
  ownerId?: string
  /** The number of the last change that the server and this phone agree on; absent before the first. */
  revision?: number
  /** `savedAt` of what the server has. */
  syncedAt?: string
  /** The server has it whole: here numbers are masked, and the whole ones come from there. */
  isMasked?: boolean
}

/** Whether the worker's account has everything that was typed here. */
export const isSynced = ({ savedAt, syncedAt }: Draft): boolean => savedAt === syncedAt

export type DraftName = Pick<Draft, 'serviceCode' | 'variant'>

const prefix = 'draft:'
const keyOf = ({ serviceCode, variant }: DraftName) => `${prefix}${serviceCode}:${variant ?? ''}`

/** The draft of a service, or undefined when none was begun. Each service, and each variant, has one of its own. */
export function readDraft(name: DraftName): Draft | undefined {
  return readStored<Draft>(keyOf(name))
}

/** A new, empty draft; it is kept with the first answer, so that looking into a form leaves nothing behind. */
export function createDraft(name: DraftName, formVersion: number, regionCode: string): Draft {
  return {
    serviceCode: name.serviceCode,
    variant: name.variant,
    clientToken: createUuid(),
    formVersion,
    regionCode,
    askedReceiver: regionCode,
    answers: {},
    pendingFiles: [],
    place: null,
    prefilled: [],
    savedAt: new Date().toISOString(),
  }
}

/** Keeps a draft. Answers false when the phone has no room, so that the page can say so. */
export function keepDraft(draft: Draft): boolean {
  return writeStored(keyOf(draft), draft)
}

/** Forgets a draft: it was submitted, or the worker threw it away. */
export function removeDraft(name: DraftName): void {
  removeStored(keyOf(name))
}

/** Every draft on this phone, the one worked on last first. */
export function listDrafts(): Draft[] {
  return listStoredKeys(prefix)
    .map((key) => readStored<Draft>(key))
    .filter((draft) => draft !== undefined)
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt))
}
