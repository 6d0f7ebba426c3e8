import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import type { TextSection } from './privacy-sections.ts'
import './text-sections.css'

/** A long text, with each topic on its own card. */
export function TextSections({ sections }: { sections: readonly TextSection[] }) {
  return (
    <>
      {sections.map(({ title, paragraphs }) => (
        <View key={title}>
          <SectionTitle title={title} />
          <Card>
            {paragraphs.map((paragraph) => (
              <View key={paragraph} className="text-paragraph">
                {paragraph}
              </View>
            ))}
          </Card>
        </View>
      ))}
    </>
  )
}
