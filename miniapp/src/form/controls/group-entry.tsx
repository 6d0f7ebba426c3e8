import { View } from '@tarojs/components'
import type { GroupField } from '#shared/form/field.ts'
import type { Visible } from '#shared/form/visible.ts'
import { Pressable } from '../../components/pressable.tsx'
import { FieldBlocks } from '../field-blocks.tsx'
import type { FormStore } from '../form-store.ts'

export interface GroupEntryProps {
  field: GroupField
  /** `children.0`. */
  path: string
  index: number
  onRemove?: () => void
}

/** One entry of a group: its title, and its questions on cards. */
export function GroupEntry({ field, path, index, onRemove }: GroupEntryProps) {
  const title = `${field.itemLabel} ${index + 1}`
  return (
    <>
      <View className="group-entry__head">
        <View className="grow strong">{title}</View>
        {onRemove && (
          <Pressable className="group-entry__remove" label={`去掉${title}`} onPress={onRemove}>
            去掉
          </Pressable>
        )}
      </View>
      <FieldBlocks select={(store) => visibleInEntry(store, path)} />
    </>
  )
}

function visibleInEntry(store: FormStore, entryPath: string): readonly Visible[] {
  const [name, index] = entryPath.split('.')
  return store.visible().find(({ path }) => path === name)?.entries?.[Number(index)] ?? []
}
