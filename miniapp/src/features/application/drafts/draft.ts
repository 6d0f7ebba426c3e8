import type { Answers } from '#shared/form/answers.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'
import { dropFiles } from '../../../lib/kept-file.ts'
import { listStoredKeys, readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'

/** An application that is not submitted: all its answers on this phone. */
export type Draft = {
  serviceCode: string
  variant: string | null
  /** Made with the draft. However often it is sent, there is one application. */
  clientToken: string
  formVersion: number
  regionCode: string
  /** The industrial union that receives it instead of the county's. */
  tradeUnionId?: string
  /** The receiver that the page's address named last. Reloading the page keeps a later choice. */
  askedReceiver?: string
  answers: Answers
  pendingFiles: readonly PendingFile[]
  /** The screen to open again: a step's code, or in 关怀模式 a question's path. */
  place: string | null
  /** The fields whose answers were taken from an earlier application. */
  prefilled: readonly string[]
  savedAt: string
  /** The account that it has been saved to. */
  ownerId?: string
  /** The number of the last change that server and phone share; absent before the first save. */
  revision?: number
  /** `savedAt` of the server's version. */
  syncedAt?: string
  /** The server has it whole. The phone has masked numbers and fetches the whole ones from there. */
  isMasked?: boolean
}

/** Whether the worker's account has everything that was typed here. */
export const isSynced = ({ savedAt, syncedAt }: Draft): boolean => savedAt === syncedAt

export type DraftName = Pick<Draft, 'serviceCode' | 'variant'>

const prefix = 'draft:'
const keyOf = ({ serviceCode, variant }: DraftName) => `${prefix}${serviceCode}:${variant ?? ''}`

/** What every draft has had since the first version. */
const sample = { serviceCode: '', clientToken: '', answers: {}, pendingFiles: [], prefilled: [], savedAt: '' }

/** The draft of a service, or undefined when there is none. Each service and each variant has its own. */
export function readDraft(name: DraftName): Draft | undefined {
  return readLike<Draft>(keyOf(name), sample)
}

/** A new, empty draft. It is kept after the first answer, so that opening a form leaves nothing behind. */
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
    savedAt: new Date(timeNow()).toISOString(),
  }
}

/** Keeps a draft. Returns false when the phone has no room, so that the page can say so. */
export function keepDraft(draft: Draft): boolean {
  return writeStored(keyOf(draft), draft)
}

/** Deletes a draft that was submitted or that the worker deleted, with its files that were not sent. */
export function removeDraft(name: DraftName): void {
  dropFiles(readDraft(name)?.pendingFiles ?? [])
  removeStored(keyOf(name))
}

/** All drafts on this phone, the latest first. */
export function listDrafts(): Draft[] {
  return listStoredKeys(prefix)
    .map((key) => readLike<Draft>(key, sample))
    .filter((draft) => draft !== undefined)
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt))
}
