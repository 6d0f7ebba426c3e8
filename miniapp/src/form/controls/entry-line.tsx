import { View } from '@tarojs/components'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { Card } from '../../components/card.tsx'
import { Pressable } from '../../components/pressable.tsx'
import { useFromForm } from '../form-context.ts'
import type { GroupEntryProps } from './group-entry.tsx'

/** One entry of a group in 关怀模式, whose questions have their own screens: its name, and a way to remove it. */
export function EntryLine({ field, path, index, onRemove }: GroupEntryProps) {
  const [first] = field.fields
  const name = useFromForm((store) => (first ? textOf(store.read(`${path}.${first.name}`)) : ''))
  const title = `${field.itemLabel} ${index + 1}`
  return (
    <Card>
      <View className="group-entry__head">
        <View className="grow">{name ? `${title}：${name}` : title}</View>
        {onRemove && (
          <Pressable className="group-entry__remove" label={`去掉${title}`} onPress={onRemove}>
            去掉
          </Pressable>
        )}
      </View>
    </Card>
  )
}
