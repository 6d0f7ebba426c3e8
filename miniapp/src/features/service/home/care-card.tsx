import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { Tag } from '../../../components/tag.tsx'
import { setLook, useLook } from '../../../theme/look.ts'

/** Switches 关怀模式 with one tap. */
export function CareCard() {
  const { care } = useLook()
  const title = care ? '关怀模式已打开' : '字太小，看不清？'
  const note = care ? '字大、按钮大，填表时一屏只问一件事' : '打开关怀模式：字更大，填表一次只问一件事'
  return (
    <Card row label={`${title}，${care ? '关闭' : '打开'}关怀模式`} onPress={() => setLook({ care: !care })}>
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="t4">{note}</View>
      </View>
      <Tag tone={care ? undefined : 'red'}>{care ? '关闭' : '打开'}</Tag>
    </Card>
  )
}
