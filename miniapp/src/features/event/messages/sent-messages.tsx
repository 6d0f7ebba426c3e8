import { View } from '@tarojs/components'
import { momentWords } from '#shared/foundation/china-words.ts'
import type { EventMessage } from '#shared/signup/endpoints/event-messages.ts'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'

/** As many as a phone draws fast. */
const mostShown = 30

/** The messages that were sent, newest first: recipients, sender and time. */
export function SentMessages({ messages }: { messages: readonly EventMessage[] }) {
  return (
    <>
      <SectionTitle title={`发过的通知 ${messages.length}`} />
      {messages.length === 0 && <View className="t4 center">还没有发过</View>}
      {messages.slice(0, mostShown).map(({ id, body, audience, isForOne, recipients, sentBy, sentAt }) => (
        <Card key={id}>
          <View>{body}</View>
          <View className="t4">
            发给{audience}
            {isForOne ? '' : ` ${recipients} 人`}
          </View>
          <View className="t4">
            {sentBy} · {momentWords(sentAt)}
          </View>
        </Card>
      ))}
    </>
  )
}
