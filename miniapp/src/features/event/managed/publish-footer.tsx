import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { go } from '../../../lib/navigate.ts'
import { useChange } from '../../../lib/use-change.ts'

/** The only step that a draft needs: publishing. */
export function PublishFooter({ event, onChange }: { event: EventDetail; onChange: () => void }) {
  const { isBusy, run } = useChange(onChange)
  const isPast = [event.startsAt, event.signupClosesAt].some((moment) => Date.parse(moment) <= timeNow())
  if (isPast)
    return (
      <FixedFooter above={<View className="t4">日期还是以前的，改成新的日期才能发布</View>}>
        <Button onPress={() => void go('planEvent', { id: event.id })}>改日期</Button>
      </FixedFooter>
    )
  const publish = async () => {
    const isSure = await confirm({
      title: '发布这场活动？',
      content: '发布以后所有职工都看得到，到时间就能报名。发布以后不能改回草稿，不办了只能取消。',
      confirmText: '发布',
    })
    const params = { id: event.id }
    if (isSure) await run(() => callApi('POST /organizer/events/:id/publication', { params }), '已发布')
  }
  return (
    <FixedFooter>
      <Button loading={isBusy} onPress={() => void publish()}>
        发布活动
      </Button>
    </FixedFooter>
  )
}
