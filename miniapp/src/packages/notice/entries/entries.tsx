import { View } from '@tarojs/components'
import type { Entry } from '#shared/service/endpoints/notices.ts'
import type { EntryKind } from '#shared/service/entry-kind.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import type { IconName } from '../../../components/icon.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { entryVerb, openEntry } from '../../../features/service/board/open-entry.ts'
import { useNoticeBoard, useOwnUnion } from '../../../features/service/board/use-notice-board.ts'
import { messageOf } from '../../../lib/api-error.ts'
import type { Tone } from '../../../theme/tone.ts'

/** 更多工会平台: what this app cannot do is done there. */
export default function EntriesPage() {
  const unionId = useOwnUnion()
  return (
    <Page title="更多工会平台">
      <EntryList key={unionId} unionId={unionId} />
    </Page>
  )
}

const looks: Record<EntryKind, { icon: IconName; tone: Tone }> = {
  小程序: { icon: 'go', tone: 'teal' },
  网站: { icon: 'ball', tone: 'blue' },
  电话: { icon: 'phone', tone: 'red' },
}

function EntryList({ unionId }: { unionId: string }) {
  const { data, error, reload } = useNoticeBoard(unionId)
  if (!data && error !== undefined)
    return <ErrorState message={messageOf(error)} onRetry={() => void reload()} />
  if (!data) return <Skeleton />
  if (data.entries.length === 0) return <EmptyState title="还没有登记其他平台" note="工会登记以后就在这里" />
  return (
    <>
      <Card list>
        {data.entries.map((entry) => (
          <ListItem
            key={entry.id}
            lead={<IconTile name={looks[entry.kind].icon} tone={looks[entry.kind].tone} />}
            title={entry.title}
            note={<Where entry={entry} />}
            value={<View className="ink-blue">{entryVerb(entry)}</View>}
            label={`${entry.title}，${entryVerb(entry)}`}
            onPress={() => openEntry(entry)}
          />
        ))}
      </Card>
      <View className="t4 center">网站和没有登记的小程序在这里打不开，点了会复制好，再去粘贴。</View>
    </>
  )
}

/** What it is for, then where the tap leads. */
function Where({ entry: { kind, note, target } }: { entry: Entry }) {
  return (
    <>
      {note && <View>{note}</View>}
      <View>{kind === '小程序' ? '微信小程序' : target}</View>
    </>
  )
}
