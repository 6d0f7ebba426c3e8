import { View } from '@tarojs/components'
import type { Field } from '#shared/form/field.ts'
import { TextInput } from '../../components/text-input.tsx'
import { AnswerField } from '../answer-field.tsx'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import { useTypedText } from '../use-typed-text.ts'
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
  const { initial, generation, write, leave } = useTypedText(path)
  const isInvalid = useFromForm((form) => form.errorAt(path) !== undefined)
  const { placeholder = '请填写' } = field
  const isCode = keyboard !== 'text' || field.kind === 'credit-code'
  const isLong = placeholder.length > roomFor[layout]
  return (
    <AnswerField field={field} path={path}>
      <View className={isCode ? 'typed-control--code' : ''}>
        <TextInput
          key={generation}
          label={spokenLabel(store.form, field, path)}
          initial={initial}
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
