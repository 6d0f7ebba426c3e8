import { findServiceItem } from '#province/catalogue.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { listOpenNames, validateCorrection, withAsked } from '#shared/form/correction.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import type { Form } from '#shared/form/form.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { listLaterSlots } from '#shared/form/later-slots.ts'
import { listVisible } from '#shared/form/visible.ts'
import { findItemForm } from '#shared/service/item-form.ts'
import { withPending } from '../../../form/check-screen.ts'
import { createFileTray, type FileTray } from '../../../form/files/file-tray.ts'
import type { PendingFile } from '../../../form/files/tray-file.ts'
import { createFormStore, type FormStore } from '../../../form/form-store.ts'
import { callApi } from '../../../lib/api.ts'
import { dropFiles } from '../../../lib/kept-file.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { rememberApplication } from '../remember-application.ts'
import { fileSending } from '../submissions/send-file.ts'

/** A correction, kept on this phone until it is sent. */
type Kept = { clientToken: string; answers: Answers; pendingFiles: readonly PendingFile[] }

/** The items that staff asked to correct, and papers that may follow. Nothing else of the application can be changed. */
export type SupplementSession = {
  readonly form: Form
  readonly store: FormStore
  readonly tray: FileTray
  /** The open names: the items to correct and what follows from them. */
  openNames(): readonly string[]
  /** The checked answers and their errors. */
  check(): { answers: Answers; errors: readonly FieldMessage[] }
  /** Sends the correction once, however often it is called. @throws ApiError and leaves everything as it was. */
  submit(answers: Answers): Promise<void>
}

/**
 * Opens the correction that an application waits for, and the papers that may follow, with what was chosen before.
 * Undefined when nothing can be handed in.
 */
export function openSupplement(application: ApplicationDetail): SupplementSession | undefined {
  const { reference, correction, answers: before } = application
  const item = findServiceItem(application.serviceCode)
  const current = item && findItemForm(item, application.variant)?.form
  if (!current) return undefined
  const askedFor = correction?.items.map(({ name }) => name) ?? []
  const form = withAsked(current, askedFor)
  const papers = application.canWithdraw ? listLaterSlots(form, before).map(({ name }) => name) : []
  if (askedFor.length + papers.length === 0) return undefined
  // Sent corrections are forgotten, so that the next round gets its own token.
  const key = `supplement:${reference}`
  let kept: Kept = readLike<Kept>(key, { clientToken: '', answers: {}, pendingFiles: [] }) ?? {
    clientToken: createUuid(),
    answers: withoutRefused(application),
    pendingFiles: [],
  }
  const keep = (change: Partial<Kept>) => {
    kept = { ...kept, ...change }
    writeStored(key, kept)
  }
  const store = createFormStore(form, kept.answers, (answers) => keep({ answers }))
  const tray = createFileTray({
    pending: kept.pendingFiles,
    onChange: (pendingFiles) => keep({ pendingFiles }),
    onSent: ({ slot, id, name, mimeType, byteSize }) =>
      store.write(slot, [...filesOf(store.read(slot)), { id, name, mimeType, byteSize }]),
    ...fileSending,
  })
  const openNames = () => [...new Set([...listOpenNames(form, askedFor), ...papers])]
  /** What must be answered: all that staff asked for, and a paper that has a file. */
  const itemNames = (given: Answers) => [
    ...askedFor,
    ...papers.filter((name) => filesOf(given[name]).length > 0),
  ]
  return {
    form,
    store,
    tray,
    openNames,
    check() {
      const given = withPending(store, tray)
      const { answers, errors } = validateCorrection(store.form, before, given, itemNames(given))
      const nothing =
        itemNames(given).length === 0 && papers[0]
          ? [{ path: papers[0], message: '请先选好照片，再提交' }]
          : []
      return { answers, errors: [...errors, ...unchangedSlots(application, given), ...nothing] }
    },
    async submit(answers) {
      const asked = listVisible(store.form, answers).map(({ field }) => field)
      const sent = new Set([...listOpenNames(form, askedFor), ...itemNames(answers)])
      const names = [...sent].filter((name) =>
        asked.some((field) => field.name === name && !kindOf(field).derive && !kindOf(field).isConsent),
      )
      const body = {
        clientToken: kept.clientToken,
        answers: Object.fromEntries(names.map((name) => [name, answers[name]])),
      }
      rememberApplication(
        await withSession(() =>
          callApi('POST /applications/:reference/supplements', { params: { reference }, body }),
        ),
      )
      dropFiles(kept.pendingFiles)
      removeStored(key)
    },
  }
}

/** The first answers: files that staff refused are removed from their slots. */
function withoutRefused({ answers, attachments }: ApplicationDetail): Answers {
  const refused = new Set(
    attachments.filter(({ verdict }) => verdict === '重拍' || verdict === '材料不符').map(({ id }) => id),
  )
  const slots = new Set(attachments.filter(({ id }) => refused.has(id)).map(({ slot }) => slot))
  const rest = [...slots].map((slot) => [slot, filesOf(answers[slot]).filter(({ id }) => !refused.has(id))])
  return { ...answers, ...Object.fromEntries(rest) }
}

/** A named slot needs a file that staff have not seen. */
function unchangedSlots(application: ApplicationDetail, answers: Answers): readonly FieldMessage[] {
  const items = application.correction?.items ?? []
  const seen = new Set(application.attachments.map(({ id }) => id))
  return items
    .filter(
      ({ kind, name }) => kind === 'attachments' && filesOf(answers[name]).every(({ id }) => seen.has(id)),
    )
    .map(({ name, label }) => {
      const wasSent = application.attachments.some(({ slot }) => slot === name)
      return { path: name, message: `请${wasSent ? '重新拍' : '补上'}${label}，再提交` }
    })
}
