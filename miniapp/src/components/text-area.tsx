import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { spokenField } from '../lib/accessibility.ts'
import './text-area.css'

interface Props {
  /** The label of the question. */
  label: string
  initial?: string
  placeholder?: string
  invalid?: boolean
  onInput: (text: string) => void
  onBlur: (text: string) => void
}

/**
 * A field for several lines that grows with its text. Uncontrolled like `TextInput`. Text is never cut: the form says
 * what is too long.
 */
export function TextArea({ label, initial = '', placeholder = '', invalid = false, onInput, onBlur }: Props) {
  const [isOn, setOn] = useState(false)
  return (
    <View className={`box text-area-box${isOn ? ' box--on' : ''}`}>
      <Textarea
        className="text-area"
        defaultValue={initial}
        placeholder={placeholder}
        placeholderClass="text-area__placeholder"
        maxlength={-1}
        autoHeight
        {...spokenField(label, invalid)}
        onInput={(event) => onInput(event.detail.value)}
        onFocus={() => setOn(true)}
        onBlur={(event) => {
          setOn(false)
          onBlur(event.detail.value)
        }}
      />
    </View>
  )
}
