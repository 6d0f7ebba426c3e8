import { readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { type Draft, type DraftName, readDraft } from '../drafts/draft.ts'

const keyOf = ({ serviceCode, variant }: DraftName) => `applications-finished:${serviceCode}:${variant ?? ''}`

type Finished = { reference: string; clientToken: string }

/** Remembers the application of a submitted form: going back in the browser opens it and not an empty form. */
export function rememberFinished(draft: Draft, reference: string): void {
  const finished: Finished = { reference, clientToken: draft.clientToken }
  writeStored(keyOf(draft), finished)
}

/** The worker begins the same form again. */
export const forgetFinished = (name: DraftName) => removeStored(keyOf(name))

/** The application that a form became, unless another one was begun since or is in the address. */
export function findFinished(params: Partial<Record<string, string>>): string | undefined {
  const name = { serviceCode: params.service ?? '', variant: params.variant ?? null }
  const finished = readDraft(name) ? undefined : readLike<Finished>(keyOf(name), { reference: '' })
  const isMeant = params.draft === undefined || params.draft === finished?.clientToken
  return isMeant ? finished?.reference : undefined
}
