import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { FieldError } from '#shared/foundation/problem.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { TextInput } from '../../../components/text-input.tsx'

const asked = [
  { name: 'fullName', label: '姓名', keyboard: 'text' },
  { name: 'birthDate', label: '出生日期', keyboard: 'text' },
  { name: 'phone', label: '手机号', keyboard: 'number' },
  { name: 'employer', label: '工作单位', keyboard: 'text' },
] as const

type Name = (typeof asked)[number]['name']

interface Props {
  signup: SignupRow
  fault: string | undefined
  fieldErrors: readonly FieldError[]
  isBusy: boolean
  /** Only the answers that differ, and why. */
  onCorrect: (answers: Partial<Record<Name, string>>, reason: string) => void
  onBack: () => void
}

/** The answers that people get wrong most, to put right for them. */
export function CorrectionForm({ signup, fault, fieldErrors, isBusy, onCorrect, onBack }: Props) {
  const typed = useRef<Partial<Record<Name, string>>>({})
  const reason = useRef('')
  const [missing, setMissing] = useState<string>()
  const errorAt = (path: string) => fieldErrors.find((one) => one.path === path)?.message
  const save = () => {
    const changed = asked.filter(
      ({ name }) => typed.current[name] !== undefined && typed.current[name]?.trim() !== (signup[name] ?? ''),
    )
    const why = reason.current.trim()
    if (changed.length === 0) setMissing('还没有改什么')
    else if (why.length < 2) setMissing('请写明为什么更正，本人会看到')
    else {
      setMissing(undefined)
      onCorrect(Object.fromEntries(changed.map(({ name }) => [name, typed.current[name]?.trim() ?? ''])), why)
    }
  }
  return (
    <View>
      {fault !== undefined && fieldErrors.length === 0 && <Note tone="red">{fault}</Note>}
      {asked.map(({ name, label, keyboard }) => (
        <Field key={name} label={label} error={errorAt(name)}>
          <TextInput
            label={label}
            initial={signup[name] ?? ''}
            keyboard={keyboard}
            invalid={errorAt(name) !== undefined}
            onInput={(text) => {
              typed.current = { ...typed.current, [name]: text }
            }}
          />
        </Field>
      ))}
      <Field label="为什么更正（本人会看到）" error={missing ?? errorAt('reason')}>
        <TextInput
          label="为什么更正"
          placeholder="如：本人来电，号码写错了"
          maximumLength={100}
          onInput={(text) => {
            reason.current = text
          }}
        />
      </Field>
      <View className="row">
        <Button kind="ghost" narrow onPress={onBack}>
          返回
        </Button>
        <Button loading={isBusy} onPress={save}>
          更正，通知本人
        </Button>
      </View>
    </View>
  )
}
