import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ChoiceField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { OptionList } from '../../components/option-list.tsx'
import { SearchBar } from '../../components/search-bar.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { AnswerField } from '../answer-field.tsx'
import type { ControlProps } from '../control.ts'
import { useFromForm, useOpenForm } from '../form-context.ts'
import { spokenLabel } from '../spoken-label.ts'
import { PickedLine } from './picked-line.tsx'

/** With more options than this, the choice opens a panel. */
const mostInSight = 9

const others = '其他…'

/** One of a few options. */
export function ChoiceControl({ field, path }: ControlProps<ChoiceField>) {
  const { store } = useOpenForm()
  const chosen = useFromForm((form) => textOf(form.read(path)))
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const label = spokenLabel(store.form, field, path)
  const close = () => {
    setOpen(false)
    setWords('')
  }
  const choose = (option: string) => {
    store.write(path, option)
    close()
  }
  const options = field.options.filter((option) => option.includes(words.trim()))
  const list = <OptionList label={label} options={options} chosen={[chosen]} onPress={choose} />
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
        {field.usual === undefined ? (
          <PickedLine label={label} value={chosen} onPress={() => setOpen(true)} />
        ) : (
          <OptionList
            label={label}
            options={[...new Set([field.usual, chosen, others])].filter((option) => option !== '')}
            chosen={[chosen]}
            onPress={(option) => (option === others ? setOpen(true) : choose(option))}
          />
        )}
      </AnswerField>
      <Sheet title={field.label} open={isOpen} onClose={close}>
        {field.usual !== undefined && (
          <SearchBar placeholder="打一个字就能找" label={`找${field.label}`} onSearch={setWords} inSheet />
        )}
        {list}
        {options.length === 0 && <View className="t3">没有这一项，请换一个字</View>}
      </Sheet>
    </>
  )
}
