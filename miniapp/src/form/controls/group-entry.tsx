import { View } from '@tarojs/components'
import type { GroupField } from '#shared/form/field.ts'
import type { Visible } from '#shared/form/visible.ts'
import { Card } from '../../components/card.tsx'
import { Pressable } from '../../components/pressable.tsx'
import { FieldList } from '../field-list.tsx'
import type { FormStore } from '../form-store.ts'
import { useVisible } from '../use-visible.ts'

export interface GroupEntryProps {
  field: GroupField
  /** `children.0`. */
  path: string
  index: number
  onRemove?: () => void
}

/** One entry of a group as a card with its questions. */
export function GroupEntry({ field, path, index, onRemove }: GroupEntryProps) {
  const visible = useVisible((store) => visibleInEntry(store, path))
  const title = `${field.itemLabel} ${index + 1}`
  return (
    <Card>
      <View className="group-entry__head">
        <View className="grow strong">{title}</View>
        {onRemove && (
          <Pressable className="group-entry__remove" label={`去掉${title}`} onPress={onRemove}>
            去掉
          </Pressable>
        )}
      </View>
      <View className="group-entry__fields">
        <FieldList visible={visible} />
      </View>
    </Card>
  )
}

function visibleInEntry(store: FormStore, entryPath: string): readonly Visible[] {
  const [name, index] = entryPath.split('.')
  return store.visible().find(({ path }) => path === name)?.entries?.[Number(index)] ?? []
}
