import { Image, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { province } from '#province/facts/province.ts'
import { dayWords } from '#shared/foundation/china-words.ts'
import type { Notice } from '#shared/service/endpoints/notices.ts'
import { noticeCategories } from '#shared/service/notice-category.ts'
import { findRegion } from '#shared/trade-union/regions.ts'
import { Card } from '../../../components/card.tsx'
import { Chip, ChipRow } from '../../../components/chip.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { IconTile } from '../../../components/icon-tile.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { Tag } from '../../../components/tag.tsx'
import { pictureOf, useNoticeBoard, useOwnUnion } from '../../../features/service/board/use-notice-board.ts'
import { chooseRegion, useChosenRegion } from '../../../features/trade-union/chosen-region.ts'
import { useChosenTradeUnion } from '../../../features/trade-union/chosen-trade-union.ts'
import { RegionSheet } from '../../../features/trade-union/region-sheet.tsx'
import { messageOf } from '../../../lib/api-error.ts'
import { go, pageUrl } from '../../../lib/navigate.ts'
import './notices.css'

/** 公告: those of one's own union and of the unions above it, newest first. */
export default function NoticesPage() {
  const unionId = useOwnUnion()
  const [isChoosing, setChoosing] = useState(false)
  const county = findRegion(useChosenRegion() ?? '')
  const isIndustrial = useChosenTradeUnion() !== undefined
  const here = county ? `${county.city.name} ${county.name}` : province.name
  useShareAppMessage(() => ({ title: '工会公告', path: pageUrl('notices') }))
  return (
    <Page title="公告">
      {!isIndustrial && (
        <Card list>
          <ListItem
            lead={<IconTile name="pin" tone="teal" />}
            title={here}
            note={county ? '连同市里和省里的公告' : '选了县（区），还能看到当地的公告'}
            value={<View className="ink-blue">换地方</View>}
            label={`${here}，换地方`}
            onPress={() => setChoosing(true)}
          />
        </Card>
      )}
      <NoticeList key={unionId} unionId={unionId} />
      <RegionSheet
        open={isChoosing}
        title="看哪里的公告？"
        value={county?.code}
        onChoose={chooseRegion}
        onClose={() => setChoosing(false)}
      />
    </Page>
  )
}

/** As many as an old phone draws at once, in 6 KB. */
const pageSize = 6

function NoticeList({ unionId }: { unionId: string }) {
  const { data, error, reload } = useNoticeBoard(unionId)
  const [category, setCategory] = useState<Notice['category']>()
  const [shown, setShown] = useState(pageSize)
  if (!data && error !== undefined)
    return <ErrorState message={messageOf(error)} onRetry={() => void reload()} />
  if (!data) return <Skeleton />
  const used = noticeCategories.filter((one) => data.notices.some((notice) => notice.category === one))
  const found = data.notices.filter((notice) => category === undefined || notice.category === category)
  return (
    <>
      {used.length > 1 && (
        <ChipRow>
          <Chip label="全部" selected={category === undefined} onPress={() => setCategory(undefined)} />
          {used.map((one) => (
            <Chip key={one} label={one} selected={one === category} onPress={() => setCategory(one)} />
          ))}
        </ChipRow>
      )}
      {found.length === 0 && <EmptyState title="现在没有公告" note="有了新的会在首页告诉您" />}
      {found.slice(0, shown).map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {found.length > shown && (
        <Card list>
          <ListItem
            title={`再看 ${Math.min(pageSize, found.length - shown)} 条`}
            onPress={() => setShown(shown + pageSize)}
          />
        </Card>
      )}
    </>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const picture = pictureOf(notice)
  return (
    <Card row label={notice.title} onPress={() => void go('notice', { id: notice.id })}>
      <View className="grow">
        <View className="strong notice-card__title">{notice.title}</View>
        <View className="t4 notice-card__line">
          <Tag tone={notice.category === '福利' ? 'amber' : 'blue'}>{notice.category}</Tag>
          {notice.tradeUnionName} · {dayWords(notice.publishedAt)}
        </View>
      </View>
      {picture && (
        <Image
          className="notice-card__picture"
          src={picture}
          mode="aspectFill"
          lazyLoad
          nativeProps={{ alt: '' }}
        />
      )}
    </Card>
  )
}
