import { Image, Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { dayWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { Tag } from '../../../components/tag.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { pictureOf, useNotice } from '../../../features/service/board/use-notice-board.ts'
import { pageUrl } from '../../../lib/navigate.ts'
import './notice.css'

/** 公告: who tells what since when. It opens from the phone's memory when it was read before. */
export default function NoticePage() {
  const id = useRouter().params.id ?? ''
  const { data: notice, error, reload } = useNotice(id)
  useShareAppMessage(() => ({ title: notice?.title ?? '工会公告', path: pageUrl('notice', { id }) }))
  if (!notice) {
    return (
      <Page title="公告">
        {error === undefined ? <Skeleton /> : <RefusalState error={error} onRetry={() => void reload()} />}
      </Page>
    )
  }
  const picture = pictureOf(notice)
  return (
    <Page title="公告">
      <Card
        {...(picture && {
          picture: (
            <Image
              className="notice__picture"
              mode="widthFix"
              src={picture}
              nativeProps={{ alt: `公告图片：${notice.title}` }}
            />
          ),
        })}
      >
        <View className="t1">{notice.title}</View>
        <View className="t4 notice__line">
          <Tag tone="blue">{notice.category}</Tag>
          {notice.tradeUnionName} · {dayWords(notice.publishedAt)}
        </View>
        <Text className="notice__body" selectable userSelect>
          {notice.body}
        </Text>
      </Card>
    </Page>
  )
}
