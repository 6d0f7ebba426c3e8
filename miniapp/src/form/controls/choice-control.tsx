import { useState } from 'react'
import type { ChoiceField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { OptionList } from '../../components/option-list.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import { PickedLine } from './picked-line.tsx'

/** With more options than this, the choice opens a panel. */
const mostInSight = 9

/** One of a few options. */
export function ChoiceControl({ field, path }: ControlProps<ChoiceField>) {
  const { store } = useOpenForm()
  const chosen = useFromForm((form) => textOf(form.read(path)))
  const [isOpen, setOpen] = useState(false)
  const choose = (option: string) => {
    store.write(path, option)
    setOpen(false)
  }
  const list = (
    <OptionList
      label={spokenLabel(store.form, field, path)}
      options={field.options}
      chosen={[chosen]}
      onPress={choose}
    />
  )
  if (field.options.length <= mostInSight) {
    return (
      <AnswerField field={field} path={path}>
        {list}
      </AnswerField>
    )
  }
  return (
    <>
      <AnswerField field={field} path={path}>
        <PickedLine
          label={spokenLabel(store.form, field, path)}
          value={chosen}
          onPress={() => setOpen(true)}
        />
      </AnswerField>
      <Sheet title={field.label} open={isOpen} onClose={() => setOpen(false)}>
        {list}
      </Sheet>
    </>
  )
}
