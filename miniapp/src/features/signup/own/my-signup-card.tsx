import { View } from '@tarojs/components'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { standingOf } from '#shared/signup/standing-of.ts'
import { Card } from '../../../components/card.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'
import { signupTone, standingWords } from '../signup-words.ts'

/** On the event's page: the worker's own signup and its state. */
export function MySignupCard({ signup }: { signup: Signup }) {
  const standing = standingOf(signup)
  const words = `${signup.childName ? `${signup.childName}：` : ''}${standingWords(signup)}`
  return (
    <Card
      row
      label={`我的报名：${standing}，${words}`}
      onPress={() => void go('mySignup', { id: signup.eventId, signup: signup.id })}
    >
      <View className="grow">
        <View className="strong">我的报名</View>
        <View className="t3">{words}</View>
      </View>
      <Tag tone={signupTone(standing)}>{standing}</Tag>
    </Card>
  )
}
