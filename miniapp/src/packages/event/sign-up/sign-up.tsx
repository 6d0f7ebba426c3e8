import { useRouter } from '@tarojs/taro'
import { timeNow } from '#shared/foundation/clock.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { useChildren } from '../../../features/account/personal-data/use-children.ts'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { useEvent } from '../../../features/event/list/use-events.ts'
import { choosesSessions } from '../../../features/event/session-words.ts'
import { SignUpForm } from '../../../features/signup/form/sign-up-form.tsx'
import { mainActionOf } from '../../../features/signup/own/main-action.ts'
import { useMySignup } from '../../../features/signup/own/use-my-signup.ts'
import { useInvitationCode } from '../../../features/signup/teams/use-invitation.ts'
import { toast } from '../../../lib/dialog.ts'
import { replace } from '../../../lib/navigate.ts'

/**
 * Signing up for one event. An old link opens this page too when the time has passed or the signup exists, and the page
 * says so.
 */
export default function SignUpPage() {
  const id = useRouter().params.id ?? ''
  const invitationCode = useInvitationCode()
  const { data: signup } = useMySignup(id)
  const { data: event, error, reload } = useEvent(id)
  const children = useChildren()
  const takesChildren = event !== undefined && event.conditions.attendees !== '职工'
  if (!event || (takesChildren && !children)) {
    return (
      <Page title="报名">
        {error === undefined ? (
          <Skeleton cards={3} />
        ) : (
          <RefusalState error={error} onRetry={() => void reload()} />
        )}
      </Page>
    )
  }
  const { words, to } = mainActionOf(
    event,
    // Another session, or another child, may follow the first.
    choosesSessions(event) || takesChildren ? undefined : signup,
    timeNow(),
    invitationCode ? { standing: 'unknown' } : undefined,
  )
  if (to !== 'signUp') {
    const isDone = to === 'mySignup'
    return (
      <Page title="报名">
        <EmptyState
          title={isDone ? '您已经报过名了' : words}
          note={event.title}
          action={isDone ? words : '看活动'}
          onAction={() => void replace(isDone ? 'mySignup' : 'event', { id })}
        />
      </Page>
    )
  }
  // Other questions are another form. What was typed is in the draft.
  const asked = event.questions.map((question) => question.id).join()
  const onStale = () => {
    toast('主办方刚改了要填的内容，请再看一遍')
    void reload()
  }
  return (
    <SignUpForm
      key={asked}
      event={event}
      invitationCode={invitationCode}
      childrenOfMine={children ?? []}
      onStale={onStale}
    />
  )
}
