import { Page } from '../../../components/page.tsx'
import { agreementSections } from '../../../features/account/personal-data/privacy-sections.ts'
import { TextSections } from '../../../features/account/personal-data/text-sections.tsx'

export default function AgreementPage() {
  return (
    <Page title="服务协议">
      <TextSections sections={agreementSections} />
    </Page>
  )
}
