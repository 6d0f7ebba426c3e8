import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { useChange } from '../../../lib/use-change.ts'

/** The only step that a draft needs: publishing. */
export function PublishFooter({ eventId, onChange }: { eventId: string; onChange: () => void }) {
  const { isBusy, run } = useChange(onChange)
  const publish = async () => {
    const isSure = await confirm({
      title: '发布这场活动？',
      content: '发布以后所有职工都看得到，到时间就能报名。发布以后不能改回草稿，不办了只能取消。',
      confirmText: '发布',
    })
    const params = { id: eventId }
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
