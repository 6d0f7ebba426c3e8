import { useEffect, useRef } from 'react'
import type { Message } from '#shared/message/endpoints/messages.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { MessageList } from '../../../features/message/message-list.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

export default function MessagesPage() {
  const { data, error, reload } = useRemote<Message[]>(
    () => withSession(() => callApi('GET /messages', {})),
    'messages',
  )
  useMarkRead(data)
  return (
    <Page title="消息">
      {data ? (
        data.length > 0 ? (
          <MessageList messages={data} />
        ) : (
          <EmptyState title="还没有消息" note="申请和报名有进展时，会在这里告诉您" />
        )
      ) : error ? (
        <RefusalState error={error} onRetry={() => void reload()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

/** Shown messages count as read. Their marks stay until the page is opened again. */
function useMarkRead(messages: readonly Message[] | undefined): void {
  const isMarked = useRef(false)
  useEffect(() => {
    if (isMarked.current || !messages?.some(({ readAt }) => readAt === null)) return
    isMarked.current = true
    // After a failure they stay unread, and the next visit marks them.
    withSession(() => callApi('POST /messages/read', {})).catch(() => {})
  }, [messages])
}
