import { Page } from '../../../components/page.tsx'
import { privacySections } from '../../../features/account/personal-data/privacy-sections.ts'
import { TextSections } from '../../../features/account/personal-data/text-sections.tsx'

export default function PrivacyPage() {
  return (
    <Page title="隐私政策">
      <TextSections sections={privacySections} />
    </Page>
  )
}
