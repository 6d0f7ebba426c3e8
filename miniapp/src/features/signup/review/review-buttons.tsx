import { View } from '@tarojs/components'
import { Pressable } from '../../../components/pressable.tsx'
import './review-buttons.css'

interface Props {
  /** The person, for screen readers. */
  label: string
  onReview: (isApproved: boolean) => void
}

export function ReviewButtons({ label, onReview }: Props) {
  return (
    <View className="review-buttons">
      <Pressable className="review-buttons__one" label={`通过：${label}`} onPress={() => onReview(true)}>
        <View className="review-buttons__pill tint-green">通过</View>
      </Pressable>
      <Pressable className="review-buttons__one" label={`不通过：${label}`} onPress={() => onReview(false)}>
        <View className="review-buttons__pill tint-neutral">不通过</View>
      </Pressable>
    </View>
  )
}
