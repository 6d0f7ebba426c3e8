import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { sceneKinds } from '#shared/scene/scene-kinds.ts'
import { Hero } from '../../../components/hero.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/refusal-state.tsx'
import { ClosingLink } from '../../../features/event/closing-link.tsx'
import { conditionWords, privacyWords } from '../../../features/event/condition-words.ts'
import { EventFooter } from '../../../features/event/event-footer.tsx'
import { timeWords } from '../../../features/event/event-words.ts'
import { InvitationNote } from '../../../features/event/invitation-note.tsx'
import { MySignupCard } from '../../../features/event/my-signup-card.tsx'
import { OpeningNote } from '../../../features/event/opening-note.tsx'
import { Poster } from '../../../features/event/poster.tsx'
import { SeatsCard } from '../../../features/event/seats-card.tsx'
import { SharePoster } from '../../../features/event/share-poster.tsx'
import { TimeCard } from '../../../features/event/time-card.tsx'
import { useEvent } from '../../../features/event/use-events.ts'
import { useInvitation } from '../../../features/event/use-invitation.ts'
import { useMySignup } from '../../../features/event/use-my-signup.ts'
import { WordsCard } from '../../../features/event/words-card.tsx'
import { pageUrl } from '../../../lib/navigate.ts'
import { openedBy } from '../../../lib/opened-by.ts'

/** One event: everything a worker asks before signing up, and the one main action. */
export default function EventPage() {
  const id = openedBy(useRouter().params, 'id', sceneKinds.event) ?? ''
  const { data: event, error, reload } = useEvent(id)
  const { data: signup } = useMySignup(id)
  const invitation = useInvitation(id)
  useShareAppMessage(() => ({
    title: event ? `${event.title}｜${timeWords(event)}` : '皖工服务',
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
      <SeatsCard event={event} />
      <WordsCard title="报名条件" lines={conditionWords(event)} />
      {event.description !== '' && <WordsCard title="活动介绍" lines={[event.description]} />}
      <ClosingLink event={event} />
      <WordsCard title="谁看得到我的资料" lines={privacyWords(event)} />
      {event.phase !== '已取消' && event.phase !== '已结束' && <SharePoster event={event} />}
    </Page>
  )
}
