import { View } from '@tarojs/components'
import type { EntryField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { listEntryNames } from '#shared/form/kinds/entry.ts'
import { OptionList } from '../../components/option-list.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'

/** One of the people or things that were added before, by name. */
export function EntryControl({ field, path }: ControlProps<EntryField>) {
  const { store } = useOpenForm()
  const chosen = useFromForm((form) => textOf(form.read(path)))
  const names = useFromForm((form) => listEntryNames(field, form.answers()).join('\n'))
  return (
    <AnswerField field={field} path={path}>
      {names === '' ? (
        <View className="t3">前面还没有填{field.entryLabel}，请回到上一步添加</View>
      ) : (
        <OptionList
          label={spokenLabel(store.form, field, path)}
          options={names.split('\n')}
          chosen={[chosen]}
          onPress={(name) => store.write(path, name)}
        />
      )}
    </AnswerField>
  )
}
