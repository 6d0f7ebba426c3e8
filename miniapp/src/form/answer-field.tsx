import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Field as FormField } from '#shared/form/field.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { Field } from '../components/field.tsx'
import { fieldId } from './answer-path.ts'
import './answer-field.css'
import { useFromForm, useOpenForm } from './form-context.ts'

interface Props {
  field: FormField
  path: string
  /** What the control itself could not do; an error of the answer otherwise. */
  fault?: string | undefined
}

/** One question with its control: label, hint, error and warning. */
export function AnswerField({ field, path, fault, children }: PropsWithChildren<Props>) {
  const { layout } = useOpenForm()
  const error = useFromForm((store) => store.errorAt(path))
  const warning = useFromForm((store) => store.warningAt(path))
  const isAlone = layout === 'question'
  return (
    <View id={fieldId(path)} className={`answer-field${isAlone ? ' answer-field--alone' : ''}`}>
      <Field
        label={isAlone ? '' : labelOf(field)}
        hint={isAlone ? undefined : field.hint}
        error={fault ?? error}
      >
        {children}
      </Field>
      {warning && <View className="answer-field__warning">{warning}</View>}
    </View>
  )
}

/** The label of the question. An optional question says so. */
export const labelOf = (field: FormField) => (isRequired(field) ? field.label : `${field.label}（选填）`)
