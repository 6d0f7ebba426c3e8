import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/refusal-state.tsx'
import { RosterView } from '../../../features/organizer/roster-view.tsx'
import { useRoster } from '../../../features/organizer/use-roster.ts'
import { messageOf } from '../../../lib/api-error.ts'

const screenful = 50
const largestPage = 200

/** The roster of one event. */
export default function RosterPage() {
  const id = useRouter().params.id ?? ''
  const { rows, error, isComplete, readOn } = useRoster(id)
  const readScreenful = () => void readOn(screenful)
  const readAll = async () => {
    while (await readOn(largestPage));
  }
  useDidShow(() => {
    if (!rows) readScreenful()
  })
  useReachBottom(readScreenful)
  return (
    <Page title="报名名单">
      {rows && error !== undefined && <Note tone="amber">{messageOf(error)}</Note>}
      {rows ? (
        <RosterView
          rows={rows}
          isComplete={isComplete}
          onMore={readScreenful}
          onSearch={() => void readAll()}
        />
      ) : error === undefined ? (
        <Skeleton cards={6} />
      ) : (
        <RefusalState error={error} onRetry={readScreenful} />
      )}
    </Page>
  )
}
