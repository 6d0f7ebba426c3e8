import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { province } from '#province/facts/province.ts'
import { timeWords } from '#shared/event/time-words.ts'
import { sceneKinds } from '#shared/foundation/scene-kinds.ts'
import { Hero } from '../../../components/hero.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { useEvent } from '../../../features/event/list/use-events.ts'
import { AttachmentCard } from '../../../features/event/page/attachment-card.tsx'
import { conditionWords, privacyWords, questionWords } from '../../../features/event/page/condition-words.ts'
import { OpeningNote } from '../../../features/event/page/opening-note.tsx'
import { SeatsCard } from '../../../features/event/page/seats-card.tsx'
import { SessionsCard } from '../../../features/event/page/sessions-card.tsx'
import { TimeCard } from '../../../features/event/page/time-card.tsx'
import { WordsCard } from '../../../features/event/page/words-card.tsx'
import { Poster } from '../../../features/event/poster/poster.tsx'
import { SharePoster } from '../../../features/event/poster/share-poster.tsx'
import { ClosingLink } from '../../../features/signup/closing-list/closing-link.tsx'
import { EventFooter } from '../../../features/signup/own/event-footer.tsx'
import { MySignupCard } from '../../../features/signup/own/my-signup-card.tsx'
import { useMySignup } from '../../../features/signup/own/use-my-signup.ts'
import { InvitationNote } from '../../../features/signup/teams/invitation-note.tsx'
import { useInvitation } from '../../../features/signup/teams/use-invitation.ts'
import { pageUrl } from '../../../lib/navigate.ts'
import { openedBy } from '../../../lib/opened-by.ts'

/** One event: everything a worker asks before signing up, and the one main action. */
export default function EventPage() {
  const id = openedBy(useRouter().params, 'id', sceneKinds.event) ?? ''
  const { data: event, error, reload } = useEvent(id)
  const { data: signup } = useMySignup(id)
  const invitation = useInvitation(id)
  useShareAppMessage(() => ({
    title: event ? `${event.title}｜${timeWords(event)}` : province.product,
    path: pageUrl('event', { id }),
  }))
  if (!event && error === undefined) {
    return (
      <Page title="活动" overlay>
        {process.env.TARO_ENV === 'h5' && <Hero title="" full />}
        <Skeleton cards={4} />
      </Page>
    )
  }
  if (!event) {
    return (
      <Page title="活动">
        <RefusalState error={error} onRetry={() => void reload()} />
      </Page>
    )
  }
  return (
    <Page
      title={event.title}
      overlay
      footer={<EventFooter event={event} signup={signup} invitation={invitation} />}
    >
      <Poster event={event} full />
      <OpeningNote event={event} onOpen={reload} />
      {invitation && event.phase === '报名中' && (!signup || signup.status === '已取消') && (
        <InvitationNote invitation={invitation} />
      )}
      {signup && <MySignupCard signup={signup} />}
      <TimeCard event={event} />
      <SessionsCard event={event} attended={signup?.attended} />
      <SeatsCard event={event} />
      <WordsCard title="报名条件" lines={conditionWords(event)} />
      {event.questions.length > 0 && <WordsCard title="报名还要填" lines={questionWords(event)} />}
      {event.description !== '' && <WordsCard title="活动介绍" lines={[event.description]} />}
      <AttachmentCard event={event} />
      <ClosingLink event={event} />
      <WordsCard title="谁看得到我的资料" lines={privacyWords(event)} />
      {event.phase !== '已取消' && event.phase !== '已结束' && <SharePoster event={event} />}
    </Page>
  )
}
