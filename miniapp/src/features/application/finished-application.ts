import { readStored, removeStored, writeStored } from '../../lib/storage.ts'
import { type DraftName, readDraft } from './draft.ts'

const keyOf = ({ serviceCode, variant }: DraftName) => `applications-finished:${serviceCode}:${variant ?? ''}`

/** Remembers what became of a form: going back in the browser leads to it, and not to an empty form. */
export function rememberFinished(name: DraftName, reference: string): void {
  writeStored(keyOf(name), reference)
}

/** The worker begins the same form anew. */
export const forgetFinished = (name: DraftName) => removeStored(keyOf(name))

/** The application that a form ended in, unless another one was begun since. */
export function findFinished(params: Partial<Record<string, string>>): string | undefined {
  const name = { serviceCode: params.service ?? '', variant: params.variant ?? null }
  return params.draft || readDraft(name) ? undefined : readStored<string>(keyOf(name))
}
