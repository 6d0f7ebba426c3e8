import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { timeNow } from '#shared/foundation/clock.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { CancelNote } from '../../../features/door/ticket/cancel-note.tsx'
import { ArrivedTicket, noTicketWords, OpenTicket } from '../../../features/door/ticket/ticket-states.tsx'
import { useEvent } from '../../../features/event/list/use-events.ts'
import { comesAgain, inSession } from '../../../features/event/session-words.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'

const title = '我的票'

/** How soon the page shows that the ticket was checked in. */
const refreshMilliseconds = 10_000

/** The ticket for one event. After it was opened once, it opens without a network. */
export default function TicketPage() {
  const { id = '', session: chosen, signup: which } = useRouter().params
  const session = Number(chosen) || undefined
  const remoteEvent = useEvent(id)
  const remoteSignup = useRemote<Signup | null>(
    () =>
      withSession(() =>
        callApi('GET /events/:id/signup', { params: { id }, query: { session, signup: which } }),
      ),
    `ticket:signup:${id}${session ? `:${session}` : ''}${which ? `:${which}` : ''}`,
  )
  usePoll(() => void remoteSignup.reload(), refreshMilliseconds)
  const signup = remoteSignup.data
  const event = remoteEvent.data && inSession(remoteEvent.data, signup?.session ?? null)
  const error = remoteSignup.error ?? remoteEvent.error
  if (!event || signup === undefined) {
    const retry = () => {
      void remoteEvent.reload()
      void remoteSignup.reload()
    }
    return (
      <Page title={title}>
        {error === undefined ? <Skeleton cards={2} /> : <RefusalState error={error} onRetry={retry} />}
      </Page>
    )
  }
  const none = signup
    ? noTicketWords({ event, signup }, timeNow())
    : { title: '您还没有报名这场活动', note: '报名确认以后，票就在这里' }
  if (!signup || none) {
    return (
      <Page title={title}>
        <EmptyState
          title={none?.title ?? title}
          note={none?.note}
          action={signup ? '看我的报名' : '看活动'}
          onAction={() => void go(signup ? 'mySignup' : 'event', { id, signup: signup?.id })}
        />
      </Page>
    )
  }
  if (signup.status === '已签到' && !comesAgain(event, signup)) {
    return (
      <Page title={title}>
        <ArrivedTicket event={event} signup={signup} />
      </Page>
    )
  }
  return (
    <Page title={title} tellsNetwork>
      <OpenTicket key={signup.id} event={event} signup={signup} />
      <Card list>
        <ListItem title="忘带手机？报姓名和手机尾号也能签到" />
        <ListItem
          title="来不了了"
          value={signup.canCancel ? '取消报名' : '看我的报名'}
          onPress={() => void go('mySignup', { id, session, signup: which })}
        />
      </Card>
      {error instanceof ApiError && error.code === 'offline' ? (
        <View className="t4 center">现在没有网络，票码照样能用</View>
      ) : (
        <CancelNote event={event} signup={signup} />
      )}
    </Page>
  )
}
