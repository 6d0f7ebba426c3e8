import { useEffect, useState } from 'react'
import { profileForm } from '#shared/application/profile-form.ts'
import { carryOver } from '../../../form/migrate.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { currentWorkerId } from '../../../lib/session.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { writeStored } from '../../../lib/storage.ts'
import { type Draft, type DraftName, isSynced, readDraft } from '../drafts/draft.ts'
import { fetchDraft } from '../drafts/server-drafts.ts'
import {
  type ApplicationSession,
  closeApplication,
  findOpenApplication,
  leaveApplication,
  openApplication,
  profileKey,
} from './application-session.ts'
import { openFromRoute } from './open-from-route.ts'

type Params = Partial<Record<string, string>>

/**
 * The application that a page was opened for: undefined while it is fetched from the worker's account, null when there
 * is no such form. Nothing is fetched for a person who has not signed in.
 */
export function useApplicationSession(params: Params): ApplicationSession | undefined | null {
  const [session, setSession] = useState(() =>
    needsFetching(params) ? undefined : (openFromRoute(params) ?? null),
  )
  useEffect(() => {
    if (session !== undefined) return
    let isGone = false
    void fetch(params).then(() => !isGone && setSession(openFromRoute(params) ?? null))
    return () => {
      isGone = true
    }
  }, [session, params])
  return session
}

const nameOf = ({ service, variant }: Params): DraftName => ({
  serviceCode: service ?? '',
  variant: variant ?? null,
})

function needsFetching(params: Params): boolean {
  if (!currentWorkerId()) return false
  const open = findOpenApplication(nameOf(params))
  if (params.from !== undefined) return !open && !readDraft(nameOf(params))
  return !open || (params.draft !== undefined && params.draft !== open.draft().clientToken)
}

const loadBringing =
  process.env.TARO_ENV === 'h5'
    ? () => import('./bring-last-content.ts')
    : () => import(/* webpackMode: "eager" */ './bring-last-content.ts')
const bringLast = async (name: DraftName, reference: string) =>
  (await loadBringing()).bringLastContent(name, reference)

/** Fetches the draft of the account. Without a network the form opens with the draft on this phone. */
async function fetch(params: Params): Promise<void> {
  const name = nameOf(params)
  if (params.from !== undefined)
    return bringLast(name, params.from).catch((failure) => toast(messageOf(failure)))
  const here = readDraft(name)
  const id = params.draft ?? (here?.ownerId ? here.clientToken : undefined)
  if (id === undefined) return here ? undefined : refreshProfile()
  if (here && here.clientToken !== id && !(await makeRoom(name))) {
    return toast('这部手机上还有一份没存到账号里，请联网后再打开另一份')
  }
  try {
    // Unsaved answers must not be lost. Saving them tells whether another phone was faster.
    if (here?.clientToken !== id || isSynced(here)) await fetchDraft(id)
    else await openApplication(name, here.regionCode)?.sync.save()
  } catch (failure) {
    forgetIfGone(failure, name, here)
  }
}

/** Another draft of the same form is about to replace this phone's draft, which is saved to the account first. */
async function makeRoom(name: DraftName): Promise<boolean> {
  const session = openApplication(name, '')
  await session?.sync.save()
  const isSafe = session === undefined || isSynced(session.draft())
  if (isSafe) leaveApplication(name)
  return isSafe
}

/** It was submitted or deleted on another phone, and nothing was typed here since. */
function forgetIfGone(failure: unknown, name: DraftName, here: Draft | undefined): void {
  if (failure instanceof ApiError && failure.code === 'not_found' && here && isSynced(here))
    closeApplication(name)
}

/** The answers that every form begins with may have changed on another phone. */
async function refreshProfile(): Promise<void> {
  const { answers } = await withSession(() => callApi('GET /me/profile', {})).catch(() => ({
    answers: undefined,
  }))
  if (answers) writeStored(profileKey, carryOver(answers, profileForm))
}
