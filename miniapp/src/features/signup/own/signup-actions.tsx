import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { go } from '../../../lib/navigate.ts'
import { useChange } from '../../../lib/use-change.ts'
import { forgetSignupDraft } from '../form/signup-draft.ts'

interface Props {
  event: EventDetail
  signup: Signup
  /** Something has changed, or was refused because it had changed before. */
  onChange: () => void
}

/** The possible actions of a signup: accept or decline an offer, cancel, or sign up again. */
export function SignupActions({ event, signup, onChange }: Props) {
  const { isBusy, run } = useChange(onChange)
  const params = { id: signup.id }
  const isOffer = signup.status === '待确认'
  const cancel = async () => {
    const isSure = await confirm({
      title: isOffer ? '不去了？' : '取消报名？',
      content: consequences(event, signup),
      confirmText: isOffer ? '不去了' : '取消报名',
    })
    if (!isSure) return
    forgetSignupDraft(event.id)
    await run(() => callApi('POST /signups/:id/cancellation', { params }), '已取消，谢谢您提前说')
  }
  const accept = () => run(() => callApi('POST /signups/:id/acceptance', { params }), '名额是您的了')
  if (isOffer && event.phase !== '已取消') {
    return (
      <FixedFooter>
        <Button kind="ghost" narrow disabled={isBusy} onPress={() => void cancel()}>
          不去了
        </Button>
        <Button loading={isBusy} onPress={() => void accept()}>
          确认参加
        </Button>
      </FixedFooter>
    )
  }
  if ((signup.status === '已取消' || signup.status === '未通过') && event.phase === '报名中') {
    return (
      <FixedFooter>
        <Button onPress={() => void go('event', { id: event.id })}>重新报名</Button>
      </FixedFooter>
    )
  }
  if (!signup.canCancel || event.phase === '已取消') return <View />
  return (
    <FixedFooter>
      <Button kind="ghost" loading={isBusy} onPress={() => void cancel()}>
        来不了了，取消报名
      </Button>
    </FixedFooter>
  )
}

function consequences(event: EventDetail, { status, waitlistPlace, team }: Signup): string {
  const again = event.phase === '报名中' ? '以后再报名，要重新排队。' : '报名已经截止，取消后不能再报。'
  if (status === '待审核') return `主办方不再审核您的报名。${again}`
  if (team && !team.isCaptain) return `您退出队伍，队伍的名额不变。${again}`
  if (team && team.size > 1) return `队长由最早加入的队友接着当，队伍的名额不变。${again}`
  const alone = team ? '队伍会解散。' : ''
  if (status === '候补')
    return `${alone}您现在排在候补第 ${waitlistPlace} 位，取消后位置让给后面的人。${again}`
  return `${alone}您的名额会马上让给候补的人。${again}`
}
