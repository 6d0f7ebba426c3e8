import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { LongTextField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { TextArea } from '../../components/text-area.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import './long-text-control.css'

/** A field for several lines. The length is shown in tens: an exact count would be drawn after each key. */
export function LongTextControl({ field, path }: ControlProps<LongTextField>) {
  const { store } = useOpenForm()
  const initial = useRef(textOf(store.read(path)))
  const isInvalid = useFromForm((form) => form.errorAt(path) !== undefined)
  const tens = useFromForm((form) => Math.floor([...textOf(form.read(path))].length / 10))
  const write = (text: string) => {
    if (text !== textOf(store.read(path))) store.type(path, text)
  }
  const written = tens === 0 ? '' : `已写约 ${tens * 10} 字，`
  return (
    <AnswerField field={field} path={path}>
      <TextArea
        label={spokenLabel(store.form, field, path)}
        initial={initial.current}
        placeholder={field.placeholder ?? '请填写'}
        invalid={isInvalid}
        onInput={write}
        onBlur={(text) => {
          write(text)
          store.checkAt(path)
        }}
      />
      <View className="long-text-count">{`${written}最多 ${field.maxLength} 字`}</View>
    </AnswerField>
  )
}
