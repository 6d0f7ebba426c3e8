import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayWords } from '#shared/foundation/china-words.ts'
import type { Notice } from '#shared/service/endpoints/catalogue.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import './notices.css'

/** Public notices of the unions; hidden when there are none. */
export function Notices() {
  const { data = [] } = useRemote<Notice[]>(() => callApi('GET /notices', {}), 'notices')
  const [opened, setOpened] = useState<Notice>()
  if (data.length === 0) return null
  return (
    <>
      <SectionTitle title="公告" />
      <Card list>
        {data.slice(0, 3).map((notice) => (
          <ListItem
            key={notice.id}
            title={notice.title}
            note={dayWords(notice.publishedAt)}
            onPress={() => setOpened(notice)}
          />
        ))}
      </Card>
      <Sheet title={opened?.title ?? ''} open={opened !== undefined} onClose={() => setOpened(undefined)}>
        <View className="notice-body">{opened?.body}</View>
      </Sheet>
    </>
  )
}
