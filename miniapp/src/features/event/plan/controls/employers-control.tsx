import { View } from '@tarojs/components'
import { useState } from 'react'
import type { EmployersField } from '#shared/form/field.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { splitEmployers } from '#shared/form/kinds/employers.ts'
import { compareKey } from '#shared/foundation/normalize-text.ts'
import { Pressable } from '../../../../components/pressable.tsx'
import { TextArea } from '../../../../components/text-area.tsx'
import { AnswerField } from '../../../../form/answer-field.tsx'
import type { ControlProps } from '../../../../form/control.ts'
import { useFromForm, useOpenForm } from '../../../../form/form-context.ts'
import { spokenLabel } from '../../../../form/spoken-label.ts'
import { useTypedText } from '../../../../form/use-typed-text.ts'
import './employers-control.css'
import { EmployersSheet } from './employers-sheet.tsx'

/** Names of employers: typed or pasted, one on a line, or ticked in a list of those that are known. */
export function EmployersControl({ field, path }: ControlProps<EmployersField>) {
  const { store } = useOpenForm()
  const { initial, generation, write, leave } = useTypedText(path)
  const isInvalid = useFromForm((form) => form.errorAt(path) !== undefined)
  const count = useFromForm((form) => namesIn(form.read(path)).length)
  const [isOpen, setOpen] = useState(false)
  const toggle = (name: string) => {
    const names = namesIn(store.read(path))
    const others = names.filter((one) => compareKey(one) !== compareKey(name))
    store.write(path, (others.length < names.length ? others : [...names, name]).join('\n'))
    store.checkAt(path)
  }
  return (
    <>
      <AnswerField field={field} path={path}>
        <TextArea
          key={generation}
          label={spokenLabel(store.form, field, path)}
          initial={initial}
          placeholder="一行一个单位"
          invalid={isInvalid}
          onInput={write}
          onBlur={leave}
        />
        <View className="employers-control__foot">
          <View className="grow">{count > 0 && `${count} 个单位`}</View>
          <Pressable
            className="employers-control__open"
            label={`${field.label}：从名单里选`}
            onPress={() => setOpen(true)}
          >
            从名单里选
          </Pressable>
        </View>
      </AnswerField>
      {isOpen && (
        <EmployersSheet
          title={field.label}
          chosen={namesIn(store.read(path))}
          onToggle={toggle}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

const namesIn = (answer: Parameters<typeof textOf>[0]) => splitEmployers(textOf(answer))
