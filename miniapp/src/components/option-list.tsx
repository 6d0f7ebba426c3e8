import { View } from '@tarojs/components'
import { Pressable } from './pressable.tsx'
import './option-list.css'

interface Props {
  /** The question, announced before the options. */
  label: string
  options: readonly string[]
  chosen: readonly string[]
  /** Several options may be chosen. */
  several?: boolean
  /** Each option on its own line. */
  stacked?: boolean
  onPress: (option: string) => void
}

/** A few options to tap, all visible. */
export function OptionList({ label, options, chosen, several = false, stacked = false, onPress }: Props) {
  return (
    <View className={`option-list${stacked ? ' option-list--stacked' : ''}`}>
      {options.map((option) => (
        <Pressable
          key={option}
          className={`option${chosen.includes(option) ? ' option--chosen' : ''}`}
          role={several ? 'checkbox' : 'radio'}
          selected={chosen.includes(option)}
          label={`${label}：${option}`}
          onPress={() => onPress(option)}
        >
          {option}
        </Pressable>
      ))}
    </View>
  )
}
