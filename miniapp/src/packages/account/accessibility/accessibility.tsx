import { Page } from '../../../components/page.tsx'
import { accessibilitySections } from '../../../features/account/personal-data/accessibility-sections.ts'
import { TextSections } from '../../../features/account/personal-data/text-sections.tsx'

export default function AccessibilityPage() {
  return (
    <Page title="无障碍说明">
      <TextSections sections={accessibilitySections} />
    </Page>
  )
}
