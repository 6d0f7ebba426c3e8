import { View } from '@tarojs/components'
import type { ComputedField } from '#shared/form/field.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { Note } from '../../components/note.tsx'
import { fieldId } from '../answer-path.ts'
import type { ControlProps } from '../control.ts'
import { useFromForm } from '../form-context.ts'
import './computed-control.css'

/** A value that follows from other answers and changes while they are typed; hidden while one of them is missing. */
export function ComputedControl({ field, path }: ControlProps<ComputedField>) {
  const words = useFromForm((store) => {
    const found = store.visible().find((visible) => visible.path === path)
    return found ? kindOf(field).toText(found.value, field) : ''
  })
  const error = useFromForm((store) => store.errorAt(path))
  return (
    <View id={fieldId(path)} className="computed-control">
      {words && !error && (
        <Note>
          {field.label}：{words}（自动计算）
        </Note>
      )}
      {error && (
        <Note tone="red" urgent>
          {error}
        </Note>
      )}
    </View>
  )
}
