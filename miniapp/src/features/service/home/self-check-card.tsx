import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'

/** For people who do not know the name of the service they need. */
export function SelfCheckCard() {
  return (
    <Card
      row
      label="不知道能申请什么？自测：最多点 6 下，看看适合您的帮扶"
      onPress={() => void go('selfCheck')}
    >
      <View className="grow">
        <View className="strong">不知道能申请什么？</View>
        <View className="t4">最多点 6 下，看看适合您的帮扶和要带的材料</View>
      </View>
      <Tag tone="red">自测</Tag>
    </Card>
  )
}
