import { useSyncExternalStore } from 'react'
import { fieldsOf } from '#shared/form/form.ts'
import { Note } from '../../../components/note.tsx'
import type { FileTray } from '../../../form/files/file-tray.ts'
import type { FormStore } from '../../../form/form-store.ts'

/** Says on the last page that files were refused, because the application goes without them. */
export function RefusedFiles({ store, tray }: { store: FormStore; tray: FileTray }) {
  const slots = useSyncExternalStore(tray.subscribe, () =>
    tray
      .refused()
      .map(({ slot }) => slot)
      .join(),
  )
  const fields = fieldsOf(store.form).filter(({ name }) => slots.split(',').includes(name))
  if (fields.length === 0) return null
  return (
    <Note tone="amber">{`${fields.map(({ label }) => label).join('、')}里有文件没收下，不会一起提交`}</Note>
  )
}
