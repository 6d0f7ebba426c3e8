import { Picker as TaroPicker, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../lib/accessibility.ts'
import { Icon } from './icon.tsx'
import './picker.css'

interface Props {
  label: string
  /** `2026-11-22`, `2026-11` for months, `18:45` for times; empty when nothing is chosen. */
  value: string
  start: string
  end: string
  fields?: 'day' | 'month' | 'time'
  /** The date for display; the value itself unless given. */
  words?: string
  /** The wheel's position before anything is chosen. */
  opensAt?: string
  placeholder?: string
  disabled?: boolean
  onChoose: (date: string) => void
}

/** A day, a month or a time, chosen with the phone's wheel. */
export function DatePicker(props: Props) {
  return process.env.TARO_ENV === 'h5' ? <BrowserDate {...props} /> : <WechatDate {...props} />
}

function WechatDate(props: Props) {
  const { label, value, start, end, fields = 'day', opensAt = end, disabled = false, onChoose } = props
  const says = `${label}：${props.words || value || '未选择'}`
  return (
    <TaroPicker
      {...(fields === 'time' ? { mode: 'time' } : { mode: 'date', fields })}
      start={start}
      end={end}
      value={value || opensAt}
      disabled={disabled}
      onChange={(event) => onChoose(String(event.detail.value))}
    >
      <View {...spoken({ role: 'button', label: says, disabled })}>
        <Chosen {...props} />
      </View>
    </TaroPicker>
  )
}

/** The browser's control is invisible above the words: it opens the phone's wheel and works with a keyboard. */
function BrowserDate(props: Props) {
  const { label, value, start, end, fields = 'day', disabled = false, onChoose } = props
  return (
    <Chosen {...props}>
      <input
        className="picker__browser"
        type={fields === 'day' ? 'date' : fields}
        aria-label={label}
        min={start}
        max={end}
        value={value}
        disabled={disabled}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </Chosen>
  )
}

function Chosen({ value, words, placeholder = '请选择', children }: Props & { children?: ReactNode }) {
  return (
    <View className="box picker">
      <View className={`grow ${value ? 'picker__value' : 'picker__placeholder'}`}>
        {words || value || placeholder}
      </View>
      <Icon name="down" small />
      {children}
    </View>
  )
}
