import type { YesNoField } from '#shared/form/field.ts'
import { OptionList } from '../../components/option-list.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'

/** 是 or 否; none is chosen beforehand. */
export function YesNoControl({ field, path }: ControlProps<YesNoField>) {
  const { store } = useOpenForm()
  const chosen = useFromForm((form) => {
    const answer = form.read(path)
    return typeof answer === 'boolean' ? (answer ? '是' : '否') : ''
  })
  return (
    <AnswerField field={field} path={path}>
      <OptionList
        label={spokenLabel(store.form, field, path)}
        options={['是', '否']}
        chosen={[chosen]}
        onPress={(option) => store.write(path, option === '是')}
      />
    </AnswerField>
  )
}
