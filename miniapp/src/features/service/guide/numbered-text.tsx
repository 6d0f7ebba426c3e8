import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import './service-text.css'

interface Props {
  title: string
  lines: readonly string[]
  /** Lines after the numbered ones. Conditions are not numbered. */
  numbered?: boolean
}

/** A few plain sentences under a title: who can apply, and what happens next. */
export function NumberedText({ title, lines, numbered = false }: Props) {
  return (
    <>
      <SectionTitle title={title} />
      <Card>
        {lines.map((line, index) => (
          <View key={line} className="service-text service-text--row">
            <View className="service-text__number">{numbered ? index + 1 : '•'}</View>
            <View className="grow">{line}</View>
          </View>
        ))}
      </Card>
    </>
  )
}
