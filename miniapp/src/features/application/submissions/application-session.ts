import { findServiceItem } from '#province/catalogue.ts'
import type { Answers } from '#shared/form/answers.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { pickProfile, workRegionName } from '#shared/form/prefill.ts'
import { validateForm } from '#shared/form/schema.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { findItemForm, type ItemForm } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { createFileTray, type FileTray } from '../../../form/files/file-tray.ts'
import type { FindOffers } from '../../../form/files/paper-offers.ts'
import { createFormStore, type FormStore } from '../../../form/form-store.ts'
import { carryOver } from '../../../form/migrate.ts'
import { rememberSave } from '../../../form/open-saves.ts'
import { currentWorkerId } from '../../../lib/session.ts'
import { readLike, writeStored } from '../../../lib/storage.ts'
import {
  createDraft,
  type Draft,
  type DraftName,
  keepDraft,
  readDraft,
  removeDraft,
} from '../drafts/draft.ts'
import { createDraftSync, type DraftSync, keepMasked } from '../drafts/draft-sync.ts'
import { takeArrived } from '../drafts/server-drafts.ts'
import { answersSaid, typedTexts } from './answers-said.ts'
import { offersFor } from './offers-for.ts'
import { fileSending } from './send-file.ts'

/** The storage key of the answers that every form begins with. */
export const profileKey = 'profile'

/** An application that is being filled in. Its pages share it, and its files are uploaded while it is not shown. */
export type ApplicationSession = {
  readonly item: ServiceItem
  readonly itemForm: ItemForm
  readonly store: FormStore
  readonly tray: FileTray
  /** The papers of earlier applications. */
  readonly papers: FindOffers
  /** Saves the draft to the worker's account. */
  readonly sync: DraftSync
  /** The worker who was signed in when it was opened. */
  readonly openedBy: string | undefined
  draft(): Draft
  /** Changes what is kept beside the answers. */
  update(change: Partial<Pick<Draft, 'place' | 'regionCode' | 'tradeUnionId' | 'askedReceiver'>>): void
  /** Sets the question that the form shows next. 核对信息 uses it to go back. */
  setNextQuestion(path: string): void
  /** The question to show. It is returned once. */
  takeNextQuestion(): string | undefined
  /** Whether there is a draft. The first answer creates it. */
  isKept(): boolean
  /** Whether the phone has no room for the draft. */
  isUnsaved(): boolean
  subscribe(listener: () => void): () => void
}

const open = new Map<string, ApplicationSession>()
const keyOf = ({ serviceCode, variant }: DraftName) => `${serviceCode}:${variant ?? ''}`

/**
 * Opens the application of a service with its draft, or begins one, with what was said in the application `from` when
 * that grew into it. Undefined for a service without such a form.
 */
export function openApplication(
  name: DraftName,
  regionCode: string,
  from?: string,
): ApplicationSession | undefined {
  const known = findOpenApplication(name)
  if (known) return known
  const item = findServiceItem(name.serviceCode)
  const itemForm = item && findItemForm(item, name.variant)
  if (!item || !itemForm) return undefined
  const session = createSession(item, itemForm, resume(name, itemForm, regionCode, from))
  open.set(keyOf(name), session)
  rememberSave(keyOf(name), session.sync.save)
  return session
}

/** The open application of a service. */
export function findOpenApplication(name: DraftName): ApplicationSession | undefined {
  const known = open.get(keyOf(name))
  if (!known) return undefined
  const isSomebodyElses = known.openedBy !== undefined && known.openedBy !== currentWorkerId()
  // A draft that was deleted in 办理 must not come back.
  return isSomebodyElses || (known.isKept() && !readDraft(name)) ? undefined : known
}

/** Closes an open form and keeps its draft. Opening it later reads the draft. */
export function leaveApplication(name: DraftName): void {
  open.get(keyOf(name))?.sync.stop()
  open.delete(keyOf(name))
}

/** Ends an application that was submitted or deleted, and deletes its draft. */
export function closeApplication(name: DraftName): void {
  leaveApplication(name)
  removeDraft(name)
}

/** Keeps the answers that every form asks for the next form. */
export function keepProfile(answers: Answers): void {
  writeStored(profileKey, { ...readLike<Answers>(profileKey, {}), ...pickProfile(answers) })
}

function resume(name: DraftName, itemForm: ItemForm, regionCode: string, from?: string): Draft {
  const { form } = itemForm
  const draft = takeArrived(name) ?? readDraft(name)
  if (!draft) {
    const remembered = readLike<Answers>(profileKey, {}) ?? {}
    const said = answersSaid(from)
    const answers = {
      ...carryOver({ ...remembered, ...said, [workRegionName]: regionCode }, form),
      ...typedTexts(said, itemForm),
    }
    const prefilled = Object.keys(answers).filter((field) => field in remembered || field in said)
    return { ...createDraft(name, form.version, regionCode), answers, prefilled }
  }
  if (draft.formVersion === form.version) return draft
  const answers = carryOver(draft.answers, form)
  const place = validateForm(form, answers).errors[0]?.path ?? null
  return { ...draft, formVersion: form.version, answers, place }
}

function createSession(item: ServiceItem, itemForm: ItemForm, initial: Draft): ApplicationSession {
  let draft = initial
  if (initial.syncedAt === initial.savedAt && !initial.isMasked) keepMasked(itemForm.form, initial)
  let isKept = readDraft(initial) !== undefined
  let isUnsaved = false
  let nextQuestion: string | undefined
  const listeners = new Set<() => void>()
  const keep = (change: Partial<Draft>) => {
    draft = { ...draft, ...change, savedAt: new Date(timeNow()).toISOString() }
    isUnsaved = !keepDraft(draft)
    isKept = true
    sync.touch()
    for (const listener of listeners) listener()
  }
  const sync = createDraftSync({
    form: itemForm.form,
    draft: () => draft,
    // A draft that was deleted in 办理 stays deleted, also in the account.
    isKept: () => isKept && (isUnsaved || readDraft(draft)?.clientToken === draft.clientToken),
    replace: (answers) => store.replace(answers),
    settle(change) {
      draft = { ...draft, ...change }
      return draft
    },
    notify: () => {
      for (const listener of listeners) listener()
    },
  })
  const store = createFormStore(itemForm.form, draft.answers, (answers) => keep({ answers }))
  const tray = createFileTray({
    pending: draft.pendingFiles,
    onChange: (pendingFiles) => keep({ pendingFiles }),
    onSent: ({ slot, id, name, mimeType, byteSize }) =>
      store.write(slot, [...filesOf(store.read(slot)), { id, name, mimeType, byteSize }]),
    ...fileSending,
  })
  return {
    item,
    itemForm,
    store,
    tray,
    papers: offersFor(() => draft.clientToken),
    sync,
    openedBy: currentWorkerId(),
    draft: () => draft,
    update: keep,
    setNextQuestion(path) {
      nextQuestion = path
    },
    takeNextQuestion() {
      const path = nextQuestion
      nextQuestion = undefined
      return path
    },
    isKept: () => isKept,
    isUnsaved: () => isUnsaved,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
