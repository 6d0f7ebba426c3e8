import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import type { IconName } from '../../../components/icon.tsx'
import { go } from '../../../lib/navigate.ts'
import { setLook, useLook } from '../../../theme/look.ts'

/** 自测 and 关怀模式, side by side at the end of the page: most people need neither each day. */
export function HomeChoices() {
  const { care } = useLook()
  return (
    <View className="home-choices">
      <Choice icon="check" title="能申请什么" note="点 6 下就知道" onPress={() => void go('selfCheck')} />
      <Choice
        icon="eye"
        title={care ? '关闭关怀模式' : '关怀模式'}
        note={care ? '回到平常的字' : '字大，一次问一句'}
        onPress={() => setLook({ care: !care })}
      />
    </View>
  )
}

interface ChoiceProps {
  icon: IconName
  title: string
  note: string
  onPress: () => void
}

function Choice({ icon, title, note, onPress }: ChoiceProps) {
  return (
    <Card row className={`grow home-choice icon-${icon}`} onPress={onPress}>
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="t4">{note}</View>
      </View>
    </Card>
  )
}
