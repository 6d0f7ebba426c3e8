import { dayWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { go } from '../../../lib/navigate.ts'
import { useAfterFirstDrawing } from '../../../lib/use-after-first-drawing.ts'
import { useNoticeBoard } from '../board/use-notice-board.ts'

/**
 * The newest notices of one's own union and those above it, and the way to other systems. Hidden when there are none, and
 * drawn after what stands above it on home.
 */
export function Notices({ unionId }: { unionId: string }) {
  const { data } = useNoticeBoard(unionId)
  const { notices = [], entries = [] } = data ?? {}
  const isAfter = useAfterFirstDrawing()
  if (!isAfter || (notices.length === 0 && entries.length === 0)) return null
  return (
    <>
      <SectionTitle
        title="公告"
        {...(notices.length > 0 && { action: '全部', onAction: () => void go('notices') })}
      />
      <Card list>
        {notices.slice(0, 3).map(({ id, title, tradeUnionName, publishedAt }) => (
          <ListItem
            key={id}
            title={title}
            note={`${tradeUnionName} · ${dayWords(publishedAt)}`}
            onPress={() => void go('notice', { id })}
          />
        ))}
        {entries.length > 0 && (
          <ListItem
            lead={<IconTile name="go" tone="blue" />}
            title="更多工会平台"
            note={entries
              .slice(0, 3)
              .map(({ title }) => title)
              .join('、')}
            onPress={() => void go('entries')}
          />
        )}
      </Card>
    </>
  )
}
