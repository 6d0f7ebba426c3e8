import { View } from '@tarojs/components'
import type { CheckIn } from '#shared/door/endpoints/door.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Page } from '../../../components/page.tsx'
import { back } from '../../../lib/navigate.ts'
import { answeredResult } from '../scanner/scan-result.ts'
import { ScanResults } from '../scanner/scan-results.tsx'

/** The seat to tell the person, as large as after a scan, and the next one in the queue. */
export function WalkInDone({ checkIn, onNext }: { checkIn: CheckIn; onNext: () => void }) {
  const footer = (
    <FixedFooter>
      <Button kind="ghost" narrow onPress={() => void back()}>
        回到签到
      </Button>
      <Button onPress={onNext}>再登记一位</Button>
    </FixedFooter>
  )
  return (
    <Page title="现场报名" footer={footer}>
      <ScanResults results={[answeredResult(checkIn)]} />
      <View className="t3 center">
        {checkIn.seatLabel ? `请告诉本人：座位号 ${checkIn.seatLabel}` : '这场活动没有座位号'}
      </View>
    </Page>
  )
}
