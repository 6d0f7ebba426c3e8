import { View } from '@tarojs/components'
import './path.css'

export interface PathStep {
  key: string
  state: 'done' | 'now' | 'coming'
  title: string
  /** A moment that was, a day to come, or what it waits for. */
  when: string
  note?: string
}

const spokenStates = { done: '', now: '现在：', coming: '以后：' }

/** The way of a case from its beginning to its end: what was done, what is being done, what comes. */
export function Path({ steps }: { steps: readonly PathStep[] }) {
  return (
    <View className="path">
      {steps.map(({ key, state, title, when, note }) => (
        <View
          key={key}
          className={`path__step path__step--${state}`}
          aria-label={`${spokenStates[state]}${title}，${when}`}
        >
          <View className="path__mark">{state === 'done' && <View className="icon icon-check" />}</View>
          <View className="grow">
            <View className="path__line">
              <View className="grow">{title}</View>
              <View className="t4">{when}</View>
            </View>
            {note && <View className="t4 path__note">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
