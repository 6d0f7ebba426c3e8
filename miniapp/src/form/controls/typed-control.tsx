import { Text, View } from '@tarojs/components'
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
  /** Stands behind what is typed: 元, 平方米. */
  unit?: string
}

/** An answer that is typed. The field keeps its own text; every change is written to the form, none is drawn again. */
export function TypedControl({ field, path, keyboard, maximumLength, unit }: Props) {
  const { store } = useOpenForm()
  const initial = useRef(textOf(store.read(path)))
  const isInvalid = useFromForm((form) => form.errorAt(path) !== undefined)
  const write = (text: string) => {
    if (text !== textOf(store.read(path))) store.write(path, text)
  }
  return (
    <AnswerField field={field} path={path}>
      <View className={`typed-control${keyboard === 'text' ? '' : ' typed-control--digits'}`}>
        <TextInput
          label={spokenLabel(store.form, field, path)}
          initial={initial.current}
          placeholder={field.placeholder ?? '请填写'}
          keyboard={keyboard}
          maximumLength={maximumLength}
          invalid={isInvalid}
          onInput={write}
          onBlur={write}
        />
        {unit && <Text className="typed-control__unit">{unit}</Text>}
      </View>
    </AnswerField>
  )
}
