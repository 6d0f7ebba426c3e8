import { province } from '#province/facts/province.ts'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { ApplicationStatus } from '#shared/application/status.ts'
import { hotline } from '#shared/service/groups.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { go } from '../../../lib/navigate.ts'

const refused: readonly ApplicationStatus[] = ['未通过', '不予受理']

/** The next step after a refused or withdrawn application: a new one, or a person who explains. */
export function AgainCard({ application }: { application: ApplicationDetail }) {
  const { status, serviceCode, variant } = application
  const isRefused = refused.includes(status)
  if (!isRefused && status !== '已撤回') return null
  return (
    <Card list>
      <ListItem
        title="重新申请"
        note={isRefused ? '按上面的理由改好，可以再申请' : '打开后点“用上次的内容”，不用再填一遍'}
        onPress={() => void go('service', { service: serviceCode, variant: variant ?? undefined })}
      />
      {isRefused && (
        <ListItem
          title="不明白、不同意？"
          note={`打 ${province.hotline} 问，报上面的申请编号`}
          onPress={() => callPhone(hotline.phone)}
        />
      )}
    </Card>
  )
}
