import { View } from '@tarojs/components'
import { Pressable } from './pressable.tsx'
import './option-list.css'

interface Props {
  /** The question, said before the options. */
  label: string
  options: readonly string[]
  chosen: readonly string[]
  /** Several may be chosen at once. */
  several?: boolean
  /** Each option has a line of its own. */
  stacked?: boolean
  onPress: (option: string) => void
}

/** A few words to tap, all in sight. */
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
