import { View } from '@tarojs/components'
import { Card } from '../../../components/card.tsx'
import { Page } from '../../../components/page.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { privacySections } from '../../../features/account/privacy-sections.ts'
import './privacy.css'

export default function PrivacyPage() {
  return (
    <Page title="隐私和服务说明">
      {privacySections.map(({ title, paragraphs }) => (
        <View key={title}>
          <SectionTitle title={title} />
          <Card>
            {paragraphs.map((paragraph) => (
              <View key={paragraph} className="privacy-paragraph">
                {paragraph}
              </View>
            ))}
          </Card>
        </View>
      ))}
    </Page>
  )
}
