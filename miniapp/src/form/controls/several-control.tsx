import type { SeveralField } from '#shared/form/field.ts'
import { textsOf } from '#shared/form/kinds/answer-of.ts'
import { OptionList } from '../../components/option-list.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'

/** Any number of a few words. */
export function SeveralControl({ field, path }: ControlProps<SeveralField>) {
  const { store } = useOpenForm()
  useFromForm((form) => textsOf(form.read(path)).join('、'))
  const chosen = textsOf(store.read(path))
  const toggle = (option: string) =>
    store.write(path, chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  return (
    <AnswerField field={field} path={path}>
      <OptionList label={field.label} options={field.options} chosen={chosen} several onPress={toggle} />
    </AnswerField>
  )
}
