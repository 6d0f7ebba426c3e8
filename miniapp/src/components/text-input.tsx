import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { spokenField } from '../lib/accessibility.ts'
import './text-input.css'

const isWeb = process.env.TARO_ENV === 'h5'

/** A browser's number field rejects pasted spaces and commas. A text field can show the same keyboard. */
const inputModes = { text: 'text', number: 'numeric', idcard: 'text', digit: 'decimal' } as const

interface Props {
  /** The label of the question. */
  label: string
  initial?: string
  placeholder?: string
  keyboard?: 'text' | 'number' | 'idcard' | 'digit'
  maximumLength?: number
  invalid?: boolean
  disabled?: boolean
  /** Shown after the typed text: 元, 平方米. */
  unit?: string
  onInput?: (text: string) => void
  onBlur?: (text: string) => void
}

/** A field for one line. Uncontrolled, because in a controlled field the cursor jumps with Chinese input methods. */
export function TextInput(props: Props) {
  const {
    label,
    initial = '',
    placeholder = '',
    keyboard = 'text',
    maximumLength = 140,
    invalid = false,
  } = props
  const [isOn, setOn] = useState(false)
  return (
    <View className={`box${isOn ? ' box--on' : ''}`}>
      <Input
        className="text-input"
        type={isWeb ? 'text' : keyboard}
        defaultValue={initial}
        placeholder={placeholder}
        placeholderClass="text-input__placeholder"
        maxlength={maximumLength}
        disabled={props.disabled ?? false}
        {...spokenField(label, invalid, isWeb ? { inputmode: inputModes[keyboard] } : {})}
        onInput={(event) => props.onInput?.(event.detail.value)}
        onFocus={() => setOn(true)}
        onBlur={(event) => {
          setOn(false)
          props.onBlur?.(event.detail.value)
        }}
      />
      {props.unit && <Text className="text-input__unit">{props.unit}</Text>}
    </View>
  )
}
