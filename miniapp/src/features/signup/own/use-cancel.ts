import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { useChange } from '../../../lib/use-change.ts'
import { forgetSignupDraft } from '../form/signup-draft.ts'

/** Cancels a signup, or declines its offer, after a question that says what becomes of the seat. */
export function useCancel(event: EventDetail, signup: Signup, onChange: () => void) {
  const { isBusy, run } = useChange(onChange)
  const words = signup.status === '待确认' ? '不去了' : '取消报名'
  const cancel = async () => {
    const isSure = await confirm({
      title: `${words}？`,
      content: consequences(event, signup),
      confirmText: words,
    })
    if (!isSure) return
    forgetSignupDraft(event.id)
    const params = { id: signup.id }
    await run(() => callApi('POST /signups/:id/cancellation', { params }), '已取消，谢谢您提前说')
  }
  return { isBusy, run, cancel }
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
