import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import './review-bar.css'

interface Props {
  people: number
  /** What becomes of them when they pass. */
  forecast: string
  isBusy: boolean
  onReview: (isApproved: boolean) => void
  onClear: () => void
}

/** Stays at the bottom while signups are chosen: how many, what becomes of them, and the decision. */
export function ReviewBar({ people, forecast, isBusy, onReview, onClear }: Props) {
  return (
    <FixedFooter
      above={
        <View className="review-bar__words">
          <View className="grow">
            <View className="strong">已选 {people} 人</View>
            <View className="t4">{forecast}</View>
          </View>
          <Pressable className="review-bar__clear" onPress={onClear}>
            不选了
          </Pressable>
        </View>
      }
    >
      <Button
        kind="ghost"
        narrow
        disabled={isBusy}
        label={`不通过：所选 ${people} 人`}
        onPress={() => onReview(false)}
      >
        不通过
      </Button>
      <Button loading={isBusy} label={`通过：所选 ${people} 人`} onPress={() => onReview(true)}>
        通过 {people} 人
      </Button>
    </FixedFooter>
  )
}
