import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { maskSecrets, unmaskSecrets } from '#shared/form/secrets.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { currentWorkerId } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { type Draft, isSynced, keepDraft } from './draft.ts'

/** The state of a draft: on this phone only, also in the account, changed on another phone, or submitted there. */
export type SyncState = 'device' | 'synced' | 'changed' | 'submitted'

/** Saves a draft to the worker's account, so that another phone can continue it. */
export type DraftSync = {
  state(): SyncState
  /** Something changed: it is saved when the typing pauses. */
  touch(): void
  /** Saves now what is not saved yet; never rejects. */
  save(): Promise<void>
  /** Replaces what another phone has saved by the draft on this phone. */
  takeOver(): Promise<void>
  stop(): void
}

type Options = {
  form: Form
  draft: () => Draft
  isKept: () => boolean
  /** Replaces the answers by those of the account. */
  replace: (answers: Answers) => void
  /** Changes what is kept beside the answers, and returns the new draft. */
  settle: (change: Partial<Draft>) => Draft
  notify: () => void
}

/** After a pause in typing, not after each key. */
const pauseMilliseconds = 1500

const refusals: Partial<Record<ApiError['code'], SyncState>> = {
  draft_changed: 'changed',
  draft_submitted: 'submitted',
}

export function createDraftSync({ form, draft, isKept, replace, settle, notify }: Options): DraftSync {
  let refused: SyncState | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined

  const isOurs = ({ ownerId }: Draft) => ownerId === undefined || ownerId === currentWorkerId()
  const isDue = () =>
    isKept() && (!isSynced(draft()) || draft().isMasked === true) && refused === undefined && isOurs(draft())

  /**
   * The draft was opened without a network, so this phone has masked numbers. The whole numbers are fetched before
   * anything is saved.
   */
  async function unmask(): Promise<void> {
    if (!draft().isMasked) return
    const id = draft().clientToken
    const whole = await withSession(() => callApi('GET /drafts/:id', { params: { id } }))
    const answers = unmaskSecrets(form, draft().answers, whole.answers)
    settle({ isMasked: false })
    replace(answers)
  }
  async function send(): Promise<void> {
    try {
      await unmask()
      const sent = draft()
      const { revision } = await withSession(() => callApi('PUT /drafts', { body: toBody(sent) }))
      const now = settle({ revision, syncedAt: sent.savedAt, ownerId: currentWorkerId() })
      if (isSynced(now)) keepMasked(form, now)
      else keepDraft(now)
    } catch (failure) {
      refused = failure instanceof ApiError ? refusals[failure.code] : undefined
    }
    notify()
  }
  const clear = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const save = async (): Promise<void> => {
    clear()
    if (underWay) await underWay
    if (!currentWorkerId() || !isDue()) return
    underWay = send().finally(() => {
      underWay = undefined
    })
    await underWay
  }
  return {
    state: () => refused ?? (isSynced(draft()) ? 'synced' : 'device'),
    touch() {
      if (!currentWorkerId()) return
      clear()
      timer = setTimeout(() => void save(), pauseMilliseconds)
    },
    save,
    async takeOver() {
      const { revision } = await withSession(() =>
        callApi('GET /drafts/:id', { params: { id: draft().clientToken } }),
      )
      settle({ revision })
      refused = undefined
      await save()
      notify()
    },
    stop: clear,
  }
}

/** The account has the whole numbers, encrypted. On the phone they are masked until something changes. */
export const keepMasked = (form: Form, draft: Draft) =>
  keepDraft({ ...draft, answers: maskSecrets(form, draft.answers), isMasked: true })

function toBody(draft: Draft) {
  const { clientToken: id, serviceCode, variant, formVersion, regionCode, tradeUnionId } = draft
  const { answers, place, prefilled, revision = 0 } = draft
  return {
    ...{ id, serviceCode, variant, formVersion, regionCode, tradeUnionId, answers, place, revision },
    prefilled: [...prefilled],
  }
}
