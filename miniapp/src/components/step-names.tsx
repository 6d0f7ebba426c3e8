import { View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { Icon } from './icon.tsx'
import './step-names.css'

interface Props {
  /** Each in two to four characters. */
  names: readonly string[]
  /** The one that is shown now, from 0. */
  current: number
  /** 第 3 步 共 6 步 · 孩子, which is said and not drawn. */
  label: string
}

/** All steps with their names: those that are done, the one that is shown, those that come. */
export function StepNames({ names, current, label }: Props) {
  return (
    <View className="step-names" {...spoken({ role: 'img', label })}>
      <View className="step-names__label">{label}</View>
      {names.map((name, index) => (
        <View
          key={name}
          className={`step-names__step${index < current ? ' step-names__step--done' : index === current ? ' step-names__step--now' : ''}`}
        >
          <View className="step-names__mark">
            {index < current ? <Icon name="check" small /> : index + 1}
          </View>
          <View className="step-names__name">{name}</View>
        </View>
      ))}
    </View>
  )
}
