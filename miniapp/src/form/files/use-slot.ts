import { useMemo, useSyncExternalStore } from 'react'
import type { AttachmentAnswer } from '#shared/form/answers.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import type { TrayFile } from './tray-file.ts'

/** The files of a slot: those on the server, which are the answer, and those that are not uploaded yet. */
export function useSlot(path: string): {
  sent: readonly AttachmentAnswer[]
  pending: readonly TrayFile[]
} {
  const { store, tray } = useOpenForm()
  useFromForm((form) =>
    filesOf(form.read(path))
      .map(({ id }) => id)
      .join(' '),
  )
  const snapshot = useMemo(() => {
    // A new list for each change of this slot's files, otherwise the same one.
    let last: readonly TrayFile[] = []
    return () => {
      const now = tray.list(path)
      if (now.length !== last.length || now.some((file, index) => file !== last[index])) last = now
      return last
    }
  }, [tray, path])
  const pending = useSyncExternalStore(tray.subscribe, snapshot, snapshot)
  return { sent: filesOf(store.read(path)), pending }
}
