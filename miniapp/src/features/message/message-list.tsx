import { View } from '@tarojs/components'
import { momentWords } from '#shared/foundation/china-words.ts'
import type { Message } from '#shared/message/endpoints/messages.ts'
import { Card } from '../../components/card.tsx'
import { Tag } from '../../components/tag.tsx'
import { openMessageLink } from './open-message-link.ts'
import './message-list.css'

/** Messages, newest first. Each opens the page it is about. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  return (
    <>
      {messages.map(({ id, title, body, link, createdAt, readAt }) => (
        <Card key={id} label={`${title}。${body}`} onPress={link ? () => openMessageLink(link) : undefined}>
          <View className="row">
            <View className="strong grow">{title}</View>
            {readAt === null && <Tag tone="red">新</Tag>}
          </View>
          <View className="t3 message-body">{body}</View>
          <View className="t4">{momentWords(createdAt)}</View>
        </Card>
      ))}
    </>
  )
}
