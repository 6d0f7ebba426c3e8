import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ShareButton } from '../../../components/share-button.tsx'
import { callApi } from '../../../lib/api.ts'
import { go } from '../../../lib/navigate.ts'
import { comesAgain } from '../../event/session-words.ts'
import { lackingMates } from '../signup-words.ts'
import { invitationLink, openCode } from '../teams/team-invitation.ts'
import { useCancel } from './use-cancel.ts'

interface Props {
  event: EventDetail
  signup: Signup
  /** Something has changed, or was refused because it had changed before. */
  onChange: () => void
}

/** The one main action of a signup: accept an offer, call team mates, show the ticket, or sign up again. */
export function SignupActions({ event, signup, onChange }: Props) {
  const { isBusy, run, cancel } = useCancel(event, signup, onChange)
  const { status } = signup
  const isOver = event.phase === '已取消' || event.phase === '已结束'
  if (status === '待确认' && !isOver) {
    const accept = () =>
      run(() => callApi('POST /signups/:id/acceptance', { params: { id: signup.id } }), '名额是您的了')
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
  const code = openCode(signup)
  if (lackingMates(event, signup) > 0 && code !== undefined) {
    const link = process.env.TARO_ENV === 'h5' ? invitationLink(event.id, code) : undefined
    return (
      <FixedFooter>
        <ShareButton main words="邀请队友" link={link} />
      </FixedFooter>
    )
  }
  const isComing = status === '已确认' || (status === '已签到' && comesAgain(event, signup))
  if (isComing && !isOver) {
    return (
      <FixedFooter above={<View className="t4 center ticket-note">联网打开过一次，没信号也能出示</View>}>
        <Button onPress={() => void go('ticket', { id: event.id, signup: signup.id })}>
          <Icon name="ticket" small />
          出示票码
        </Button>
      </FixedFooter>
    )
  }
  if ((status === '已取消' || status === '未通过') && event.phase === '报名中') {
    return (
      <FixedFooter>
        <Button onPress={() => void go('event', { id: event.id })}>重新报名</Button>
      </FixedFooter>
    )
  }
  return <View />
}
