import { View } from '@tarojs/components'
import { Card } from '../../components/card.tsx'
import { IconTile } from '../../components/icon-tile.tsx'
import { go } from '../../lib/navigate.ts'

/** The way from home to 身边服务. It asks for no position: that is a tap on the page. */
export function NearbyRow() {
  return (
    <Card row label="看看附近的驿站" onPress={() => void go('nearby')}>
      <IconTile name="pin" tone="teal" />
      <View className="grow">
        <View className="strong">看看附近的驿站</View>
        <View className="t4">喝水、热饭、充电、歇脚，还有母婴室、书屋</View>
      </View>
    </Card>
  )
}
