import type { SeveralField } from '#shared/form/field.ts'
import { textsOf } from '#shared/form/kinds/answer-of.ts'
import { OptionList } from '../../components/option-list.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'

/** Any number of a few options. */
export function SeveralControl({ field, path }: ControlProps<SeveralField>) {
  const { store } = useOpenForm()
  useFromForm((form) => textsOf(form.read(path)).join('、'))
  const chosen = textsOf(store.read(path))
  const toggle = (option: string) =>
    store.write(path, chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  return (
    <AnswerField field={field} path={path}>
      <OptionList
        label={spokenLabel(store.form, field, path)}
        options={field.options}
        chosen={chosen}
        several
        onPress={toggle}
      />
    </AnswerField>
  )
}
