import { Textarea } from '@tarojs/components'
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
  return (
    <Textarea
      className="text-area"
      defaultValue={initial}
      placeholder={placeholder}
      placeholderClass="text-area__placeholder"
      maxlength={-1}
      autoHeight
      {...spokenField(label, invalid)}
      onInput={(event) => onInput(event.detail.value)}
      onBlur={(event) => onBlur(event.detail.value)}
    />
  )
}
