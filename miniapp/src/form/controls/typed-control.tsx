import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { Field } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { TextInput } from '../../components/text-input.tsx'
import { AnswerField } from '../answer-field.tsx'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import './typed-control.css'

interface Props {
  field: Field
  path: string
  keyboard: 'text' | 'number' | 'idcard' | 'digit'
  maximumLength: number
  /** Shown after the typed text: 元, 平方米. */
  unit?: string
}

/** A longer example would be cut in the field of a narrow phone, so it stands below. */
const roomFor = { step: 13, question: 7 }

/** An answer to type. The field keeps its own text. Every change is written to the form, and none is drawn again. */
export function TypedControl({ field, path, keyboard, maximumLength, unit }: Props) {
  const { store, layout } = useOpenForm()
  const initial = useRef(textOf(store.read(path)))
  const isInvalid = useFromForm((form) => form.errorAt(path) !== undefined)
  const write = (text: string) => {
    if (text !== textOf(store.read(path))) store.type(path, text)
  }
  const leave = (text: string) => {
    write(text)
    // A mask that was not touched stands for the stored answer.
    if (text !== initial.current) store.checkAt(path)
  }
  const { placeholder = '请填写' } = field
  const isCode = keyboard !== 'text' || field.kind === 'credit-code'
  const isLong = placeholder.length > roomFor[layout]
  return (
    <AnswerField field={field} path={path}>
      <View className={isCode ? 'typed-control--code' : ''}>
        <TextInput
          label={spokenLabel(store.form, field, path)}
          initial={initial.current}
          placeholder={isLong ? '请填写' : placeholder}
          keyboard={keyboard}
          maximumLength={maximumLength}
          invalid={isInvalid}
          unit={unit}
          onInput={write}
          onBlur={leave}
        />
      </View>
      {isLong && <View className="t4 typed-control__example">{placeholder}</View>}
    </AnswerField>
  )
}
