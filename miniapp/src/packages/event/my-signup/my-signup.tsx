import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { SignupStatus } from '#shared/event/signup-status.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { Timeline } from '../../../components/timeline.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { SignInNeeded } from '../../../features/account/sign-in/sign-in-needed.tsx'
import { AtTheEvent } from '../../../features/encounter/rounds/at-the-event.tsx'
import { FeedbackCard } from '../../../features/event/feedback/feedback-card.tsx'
import { useEvent } from '../../../features/event/list/use-events.ts'
import { PromisesCard } from '../../../features/event/page/promises-card.tsx'
import { SessionsCard } from '../../../features/event/page/sessions-card.tsx'
import { TimeCard } from '../../../features/event/page/time-card.tsx'
import { choosesSessions, inSession } from '../../../features/event/session-words.ts'
import { ReminderCard } from '../../../features/message/reminder-card.tsx'
import { ClosingLink } from '../../../features/signup/closing-list/closing-link.tsx'
import { CancelLine } from '../../../features/signup/own/cancel-line.tsx'
import { ContactCard } from '../../../features/signup/own/contact-card.tsx'
import { OwnAnswersCard } from '../../../features/signup/own/own-answers-card.tsx'
import { SignupActions } from '../../../features/signup/own/signup-actions.tsx'
import { SignupStatusCard } from '../../../features/signup/own/signup-status-card.tsx'
import { useMySignup } from '../../../features/signup/own/use-my-signup.ts'
import { historyWords } from '../../../features/signup/signup-words.ts'
import { TeamCard } from '../../../features/signup/teams/team-card.tsx'
import { shareCard } from '../../../features/signup/teams/team-invitation.ts'
import { go } from '../../../lib/navigate.ts'
import { nearWords } from '../../../lib/near-words.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'

const title = '我的报名'

const isOut = (status: SignupStatus) => ['未通过', '已取消', '未到场'].includes(status)

/** The worker's signup for one event: its state, the next step, possible actions and its history. */
export default function MySignupPage() {
  const id = useRouter().params.id ?? ''
  const remoteEvent = useEvent(id)
  const { session, signup: which } = useRouter().params
  const remoteSignup = useMySignup(id, Number(session) || undefined, which)
  const event = remoteEvent.data
  const signup = remoteSignup.data
  useShareAppMessage(() => shareCard(event, signup))
  const error = remoteEvent.error ?? remoteSignup.error
  const reload = () => {
    void remoteEvent.reload()
    void remoteSignup.reload()
  }
  if (needsSignInPage()) {
    return (
      <Page title={title}>
        <SignInNeeded />
      </Page>
    )
  }
  if (!event || signup === undefined) {
    return (
      <Page title={title}>
        {error === undefined ? <Skeleton cards={3} /> : <RefusalState error={error} onRetry={reload} />}
      </Page>
    )
  }
  if (signup === null) {
    return (
      <Page title={title}>
        <EmptyState title="您还没有报名这场活动" action="看活动" onAction={() => void go('event', { id })} />
      </Page>
    )
  }
  const takesChildren = event.conditions.attendees !== '职工'
  const history = [...signup.history].reverse()
  return (
    <Page title={title} footer={<SignupActions event={event} signup={signup} onChange={reload} />}>
      <SignupStatusCard event={inSession(event, signup.session)} signup={signup} />
      <FeedbackCard signup={signup} onChange={reload} />
      <AtTheEvent event={event} signup={signup} />
      <PromisesCard signup={signup} />
      <TeamCard signup={signup} onChange={reload} />
      <TimeCard event={inSession(event, signup.session)} isGoing={!isOut(signup.status)} />
      <ContactCard signup={signup} />
      <SessionsCard event={event} attended={signup.attended} />
      <OwnAnswersCard signup={signup} />
      <ClosingLink event={event} />
      {event.phase !== '已取消' && event.phase !== '已结束' && <ReminderCard kind="signup" />}
      <SectionTitle title="经过" />
      <Card>
        <Timeline
          waiting={['待审核', '候补', '待确认'].includes(signup.status)}
          entries={history.map((entry) => ({
            key: `${entry.at} ${entry.status}`,
            title: historyWords(entry),
            note: momentWords(entry.at),
          }))}
        />
      </Card>
      <Card list>
        {(choosesSessions(event) || takesChildren) && event.phase === '报名中' && (
          <ListItem
            title={takesChildren ? '再给别人报名' : '再报别的场次'}
            note="报过的在“我的报名”里"
            onPress={() => void go('signUp', { id })}
          />
        )}
        {event.phase === '报名中' && !isOut(signup.status) && (
          <ListItem
            title="修改报名信息"
            note={`${nearWords(event.signupClosesAt)} 前可以改`}
            onPress={() => void go('editSignup', { id, signup: signup.id })}
          />
        )}
        <ListItem title="看活动页" note={event.title} onPress={() => void go('event', { id })} />
      </Card>
      <CancelLine event={inSession(event, signup.session)} signup={signup} onChange={reload} />
    </Page>
  )
}
