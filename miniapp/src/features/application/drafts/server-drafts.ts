import type { DraftSummary, ServerDraft } from '#shared/application/endpoints/drafts.ts'
import { callApi } from '../../../lib/api.ts'
import { currentWorkerId } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { type Draft, type DraftName, readDraft } from './draft.ts'

/** Drafts that have come whole from the server and wait to be opened. Never stored: their numbers are in plain. */
const arrived = new Map<string, Draft>()
const keyOf = ({ serviceCode, variant }: DraftName) => `${serviceCode}:${variant ?? ''}`

/** The draft of a service that has just come from the server, once. */
export function takeArrived(name: DraftName): Draft | undefined {
  const draft = arrived.get(keyOf(name))
  arrived.delete(keyOf(name))
  return draft
}

/** Fetches a draft whole and keeps it for whoever opens the form next. @throws ApiError */
export async function fetchDraft(id: string): Promise<void> {
  const draft = toDraft(await withSession(() => callApi('GET /drafts/:id', { params: { id } })))
  arrived.set(keyOf(draft), draft)
}

/** Photos that had not been sent are on this phone alone. */
function toDraft({ id, revision, expiresAt: _, ...rest }: ServerDraft): Draft {
  const here = readDraft(rest)
  const pendingFiles = here?.clientToken === id ? here.pendingFiles : []
  return {
    ...{ ...rest, clientToken: id, pendingFiles, revision },
    ownerId: currentWorkerId(),
    syncedAt: rest.savedAt,
  }
}

/** The drafts in the worker's account, as last known and then as they are; none for somebody who has not signed in. */
export function useServerDrafts() {
  return useRemote<DraftSummary[]>(
    async () => (currentWorkerId() ? withSession(() => callApi('GET /drafts', {})) : []),
    'drafts',
  )
}
