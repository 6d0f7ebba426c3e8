import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GroupField } from '#shared/form/field.ts'
import { entriesOf } from '#shared/form/kinds/answer-of.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { Pressable } from '../../components/pressable.tsx'
import { confirm } from '../../lib/dialog.ts'
import { labelOf } from '../answer-field.tsx'
import { fieldId } from '../answer-path.ts'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { EntryLine } from './entry-line.tsx'
import { GroupEntry } from './group-entry.tsx'
import './group-control.css'

/** The same questions for several people or things: a card for each, and a way to add one. */
export function GroupControl({ field, path }: ControlProps<GroupField>) {
  const { store, layout, onNewEntry } = useOpenForm()
  const count = useFromForm((form) => entriesOf(form.read(path)).length)
  const error = useFromForm((form) => form.errorAt(path))
  // Removing an entry shifts those below. Their fields are made again, because each keeps its own text.
  const [generation, setGeneration] = useState(0)
  const add = () => {
    store.write(path, [...entriesOf(store.read(path)), {}])
    onNewEntry?.(`${path}.${count}`)
  }
  const remove = async (index: number) => {
    const title = `${field.itemLabel} ${index + 1}`
    if (!(await confirm({ title: `去掉${title}？`, content: '这一张填的内容会删掉。', confirmText: '去掉' })))
      return
    store.write(
      path,
      entriesOf(store.read(path)).filter((_, at) => at !== index),
    )
    setGeneration(generation + 1)
  }
  const canRemove = count > (isRequired(field) ? field.min : 0)
  const Entry = layout === 'step' ? GroupEntry : EntryLine
  return (
    <View id={fieldId(path)}>
      {layout === 'step' && (
        <View className="group-control__title">
          <View>{labelOf(field)}</View>
          {field.hint && <View className="group-control__hint">{field.hint}</View>}
        </View>
      )}
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <Entry
          key={`${generation}.${index}`}
          field={field}
          path={`${path}.${index}`}
          index={index}
          onRemove={canRemove ? () => void remove(index) : undefined}
        />
      ))}
      {error && <View className="group-control__error">{error}</View>}
      {count < field.max && (
        <Pressable className="group-control__add" label={addWords(field, count)} onPress={add}>
          ＋ {addWords(field, count)}
        </Pressable>
      )}
    </View>
  )
}

const addWords = ({ itemLabel }: GroupField, count: number) =>
  count === 0 ? `添加${itemLabel}` : `再添一个${itemLabel}`
