import { useRouter } from '@tarojs/taro'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { type ChosenPeople, chosenPeople } from '../../../features/event/messages/chosen-people.ts'
import { MessageForm } from '../../../features/event/messages/message-form.tsx'
import { SentMessages } from '../../../features/event/messages/sent-messages.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

const mostADay = { group: 5, one: 30 }

/** The organizers' messages to the participants of an event. */
export default function EventMessagesPage() {
  const { id = '', signup, chosen } = useRouter().params
  const params = { id }
  const { data, error, reload } = useRemote(async () => ({
    managed: await withSession(() => callApi('GET /organizer/events/:id', { params })),
    messages: await withSession(() => callApi('GET /organizer/events/:id/messages', { params })),
    to: signup === undefined ? (chosen ? chosenPeople() : undefined) : await readPerson(id, signup),
  }))
  if (!data) {
    return (
      <Page title="发通知">
        {error === undefined ? (
          <Skeleton cards={2} />
        ) : (
          <RefusalState error={error} onRetry={() => void reload()} />
        )}
      </Page>
    )
  }
  const { managed, messages, to } = data
  const isForOne = to?.ids.length === 1
  const today = todayInChina()
  const sentToday = messages.filter(
    (sent) => sent.isForOne === isForOne && todayInChina(Date.parse(sent.sentAt)) === today,
  ).length
  return (
    <Page title="发通知">
      {managed.state === '草稿' ? (
        <Note tone="amber">活动还是草稿，没有人报名，发布以后才能发通知。</Note>
      ) : (
        <MessageForm
          key={messages.length}
          managed={managed}
          to={to}
          left={Math.max(0, (isForOne ? mostADay.one : mostADay.group) - sentToday)}
          onSent={() => void reload()}
        />
      )}
      <SentMessages messages={messages} />
    </Page>
  )
}

/** The name comes from the server, since no name belongs into an address. */
async function readPerson(id: string, signupId: string): Promise<ChosenPeople> {
  const params = { id, signupId }
  const { signup } = await withSession(() =>
    callApi('GET /organizer/events/:id/signups/:signupId', { params }),
  )
  return { ids: [signup.id], words: signup.fullName }
}
