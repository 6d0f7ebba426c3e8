import type { DraftSummary, ServerDraft } from '#shared/application/endpoints/drafts.ts'
import { callApi } from '../../../lib/api.ts'
import { currentWorkerId } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { type Draft, type DraftName, readDraft } from './draft.ts'

/** Whole drafts from the server that wait to be opened. They are never stored, because their numbers are unmasked. */
const arrived = new Map<string, Draft>()
const keyOf = ({ serviceCode, variant }: DraftName) => `${serviceCode}:${variant ?? ''}`

/** The draft of a service that has just come from the server. It can be taken once. */
export function takeArrived(name: DraftName): Draft | undefined {
  const draft = arrived.get(keyOf(name))
  arrived.delete(keyOf(name))
  return draft
}

/** Keeps a draft that was made of earlier answers for the form that opens next. */
export function bringDraft(draft: Draft): void {
  arrived.set(keyOf(draft), draft)
}

/** Fetches a whole draft and keeps it for the form that opens next. @throws ApiError */
export async function fetchDraft(id: string): Promise<void> {
  const draft = toDraft(await withSession(() => callApi('GET /drafts/:id', { params: { id } })))
  arrived.set(keyOf(draft), draft)
}

/** Photos that were not sent are only on this phone. */
function toDraft({ id, revision, expiresAt: _, ...rest }: ServerDraft): Draft {
  const here = readDraft(rest)
  const pendingFiles = here?.clientToken === id ? here.pendingFiles : []
  return {
    ...{ ...rest, clientToken: id, pendingFiles, revision },
    ownerId: currentWorkerId(),
    syncedAt: rest.savedAt,
  }
}

/**
 * The drafts in the worker's account, first as last known, then from the server. Empty for a person who has not signed
 * in.
 */
export function useServerDrafts() {
  return useRemote<DraftSummary[]>(
    async () => (currentWorkerId() ? withSession(() => callApi('GET /drafts', {})) : []),
    'drafts',
  )
}
