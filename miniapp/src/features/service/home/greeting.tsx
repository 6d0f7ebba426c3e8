import { View } from '@tarojs/components'
import { inChina } from '#shared/foundation/china-words.ts'
import { timeNow } from '#shared/foundation/clock.ts'

interface Props {
  displayName: string | null
  /** The union that the worker deals with, when one is known. */
  tradeUnionName: string | null | undefined
}

/** Says whose phone this is. */
export function Greeting({ displayName, tradeUnionName }: Props) {
  return (
    <View className="home-greeting">
      <View className="strong">{[greetingAt(timeNow()), displayName].filter(Boolean).join('，')}</View>
      {tradeUnionName && <View className="t4">{tradeUnionName}</View>}
    </View>
  )
}

function greetingAt(now: number): string {
  const hour = Number.parseInt(inChina(now).clock, 10)
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}
