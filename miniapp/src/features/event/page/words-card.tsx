import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import './words-card.css'

/** A few lines under a title: conditions, what happens, who sees what. */
export function WordsCard({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card>
      <View className="strong">{title}</View>
      {lines.map((line) => (
        <View key={line} className="t3 words-card__line">
          {line}
        </View>
      ))}
    </Card>
  )
}
