import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CheckIn } from '#shared/door/endpoints/door.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { CheckInItem } from '../../../features/door/check-in/check-in-item.tsx'
import { UndoSheet } from '../../../features/door/check-in/undo-sheet.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

const title = '签到记录'

/** The scans of all doors: conflicts first, then the last two hundred. */
export default function CheckInsPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload } = useRemote<CheckIn[]>(() =>
    withSession(() => callApi('GET /organizer/events/:id/check-ins', { params: { id } })),
  )
  const [undone, setUndone] = useState<CheckIn>()
  if (!data) {
    return (
      <Page title={title}>
        {error === undefined ? (
          <Skeleton cards={3} />
        ) : (
          <RefusalState error={error} onRetry={() => void reload()} />
        )}
      </Page>
    )
  }
  const conflicts = data.filter(({ outcome }) => outcome === '冲突')
  const others = data.filter(({ outcome }) => outcome !== '冲突')
  const items = (entries: readonly CheckIn[]) => (
    <Card list>
      {entries.map((entry) => (
        <CheckInItem
          key={entry.scanId}
          entry={entry}
          onUndo={entry.outcome === '已签到' && !entry.undoneAt ? () => setUndone(entry) : undefined}
        />
      ))}
    </Card>
  )
  return (
    <Page title={title}>
      {data.length === 0 && <EmptyState title="还没有人签到" note="扫过码、按姓名签过到的，都记在这里" />}
      {conflicts.length > 0 && (
        <>
          <SectionTitle title={`冲突 ${conflicts.length}`} />
          <Note tone="amber">
            没有信号时，两个门都放行了同一张票：先扫的算数，请找到后来的人核对。放行以后座位给了别人的，请另找座位。
          </Note>
          {items(conflicts)}
        </>
      )}
      {others.length > 0 && (
        <>
          <SectionTitle title="最近的签到" />
          {items(others)}
        </>
      )}
      <UndoSheet
        eventId={id}
        entry={undone}
        onClose={() => setUndone(undefined)}
        onDone={() => void reload()}
      />
    </Page>
  )
}
