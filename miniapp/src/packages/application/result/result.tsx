import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { findServiceItem } from '#province/catalogue.ts'
import { formatReferenceNumber } from '#shared/application/reference-number.ts'
import { BackStep } from '../../../components/back-step.tsx'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { nextSteps } from '../../../features/application/following/next-steps.ts'
import { LaterPapers } from '../../../features/application/paper/later-papers.tsx'
import { RemoteState } from '../../../features/application/remote-state.tsx'
import { useApplication } from '../../../features/application/use-application.ts'
import { ReminderCard } from '../../../features/message/reminder-card.tsx'
import { NumberedText } from '../../../features/service/guide/numbered-text.tsx'
import { useServiceSetting } from '../../../features/service/settings/use-service-setting.ts'
import { copyText } from '../../../lib/copy-text.ts'
import { go, replace } from '../../../lib/navigate.ts'
import './result.css'

/** The application has arrived: its number, its receiver, and the next steps with their dates. */
export default function ResultPage() {
  const reference = useRouter().params.reference ?? ''
  const { data, error, reload } = useApplication(reference)
  const item = findServiceItem(data?.serviceCode ?? '')
  const setting = useServiceSetting(data?.serviceCode ?? '')
  const days = setting?.committedWorkingDays ?? item?.committedWorkingDays
  if (!data) {
    return (
      <Page title="提交结果">
        <RemoteState error={error} onRetry={() => void reload()} subject="提交结果" />
      </Page>
    )
  }
  return (
    <Page
      title="提交结果"
      footer={
        <FixedFooter>
          <Button kind="ghost" narrow onPress={() => void go('home')}>
            回首页
          </Button>
          <Button onPress={() => void replace('progress', { reference })}>看办理进度</Button>
        </FixedFooter>
      }
    >
      <BackStep onBack={() => void go('applications')} />
      <Card className="result">
        <IconTile name="check" tone="green" filled />
        <View className="t1 result__title">已提交给 {data.tradeUnionName}</View>
        <View className="t3">{data.serviceName}</View>
      </Card>
      <Card list>
        <ListItem
          title={formatReferenceNumber(reference)}
          note="申请编号，打电话查询时念给对方"
          value="复制"
          label={`复制申请编号 ${reference}`}
          onPress={() => void copyText(reference, '申请编号已复制')}
        />
      </Card>
      <LaterPapers application={data} />
      <ReminderCard kind="application" />
      <NumberedText title="接下来" lines={nextSteps(data.tradeUnionName, days)} numbered />
    </Page>
  )
}
