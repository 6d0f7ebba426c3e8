import { View } from '@tarojs/components'
import type { PledgeField } from '#shared/form/field.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { fieldId } from '../answer-path.ts'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import './pledge-control.css'

/** A text to agree to. */
export function PledgeControl({ field, path }: ControlProps<PledgeField>) {
  const { store } = useOpenForm()
  const isAgreed = useFromForm((form) => form.read(path) === true)
  const error = useFromForm((form) => form.errorAt(path))
  return (
    <View id={fieldId(path)}>
      <Checkbox checked={isAgreed} label={field.text} onChange={(agreed) => store.write(path, agreed)} />
      {error && <View className="pledge-control__error">{error}</View>}
    </View>
  )
}
