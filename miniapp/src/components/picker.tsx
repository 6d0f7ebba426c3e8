import { Picker as TaroPicker, View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { Icon } from './icon.tsx'
import './picker.css'

interface Props {
  label: string
  /** What is chosen, in words; empty when nothing is. */
  value: string
  placeholder?: string
  disabled?: boolean
}

interface OptionProps extends Props {
  options: readonly string[]
  onChoose: (index: number) => void
}

/** One of a few dozen words, in the phone's own wheel. */
export function OptionPicker({ options, onChoose, ...shown }: OptionProps) {
  const index = options.indexOf(shown.value)
  return (
    <TaroPicker
      mode="selector"
      range={[...options]}
      value={Math.max(index, 0)}
      disabled={shown.disabled ?? false}
      onChange={(event) => onChoose(Number(event.detail.value))}
    >
      <Chosen {...shown} />
    </TaroPicker>
  )
}

interface DateProps extends Props {
  /** `2026-11-22`, or `2026-11` for months. */
  start: string
  end: string
  fields?: 'day' | 'month' | 'year'
  onChoose: (date: string) => void
}

export function DatePicker({ start, end, fields = 'day', onChoose, ...shown }: DateProps) {
  return (
    <TaroPicker
      mode="date"
      fields={fields}
      start={start}
      end={end}
      value={shown.value || end}
      disabled={shown.disabled ?? false}
      onChange={(event) => onChoose(String(event.detail.value))}
    >
      <Chosen {...shown} />
    </TaroPicker>
  )
}

function Chosen({ label, value, placeholder = '请选择', disabled }: Props) {
  const words = spoken({ role: 'button', label: `${label}：${value || placeholder}`, disabled })
  return (
    <View className="picker" {...words} {...(process.env.TARO_ENV === 'h5' ? { tabIndex: 0 } : {})}>
      <View className={`grow ${value ? 'picker__value' : 'picker__placeholder'}`}>
        {value || placeholder}
      </View>
      <Icon name="down" small />
    </View>
  )
}
