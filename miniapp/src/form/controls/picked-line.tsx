import { View } from '@tarojs/components'
import { Icon } from '../../components/icon.tsx'
import { Pressable } from '../../components/pressable.tsx'
import './picked-line.css'

interface Props {
  label: string
  /** In words; empty when nothing is chosen. */
  value: string
  onPress: () => void
}

/** What was picked from a panel, and the way to open it again. */
export function PickedLine({ label, value, onPress }: Props) {
  return (
    <Pressable className="box" label={`${label}：${value || '请选择'}`} onPress={onPress}>
      <View className={`grow${value ? '' : ' picked-line__empty'}`}>{value || '请选择'}</View>
      <Icon name="down" small />
    </Pressable>
  )
}
