import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { TextArea } from '../../../components/text-area.tsx'

interface Props {
  note: string
  fault: string | undefined
  isBusy: boolean
  /** Null removes the note. */
  onNote: (note: string | null) => void
  onBack: () => void
}

/** The organizers' own note about a person. */
export function NoteForm({ note, fault, isBusy, onNote, onBack }: Props) {
  const typed = useRef(note)
  const [error, setError] = useState<string>()
  const keep = (text: string) => {
    typed.current = text
    setError(undefined)
  }
  const save = () => {
    const text = typed.current.trim()
    if (text.length > 200) setError(`备注最多 200 个字，现在 ${text.length} 个字`)
    else onNote(text === '' ? null : text)
  }
  return (
    <View>
      <Field label="备注" hint="只有这场活动的主办方看得到，本人看不到；清空就是删掉" error={error ?? fault}>
        <TextArea
          label="备注"
          initial={note}
          placeholder="如：坐轮椅，留靠门的位子"
          invalid={error !== undefined}
          onInput={keep}
          onBlur={keep}
        />
      </Field>
      <View className="row">
        <Button kind="ghost" narrow onPress={onBack}>
          返回
        </Button>
        <Button loading={isBusy} onPress={save}>
          记下备注
        </Button>
      </View>
    </View>
  )
}
