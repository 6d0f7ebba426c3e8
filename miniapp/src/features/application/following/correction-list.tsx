import { View } from '@tarojs/components'
import type { ApplicationDetail, CorrectableItem } from '#shared/application/application-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'
import './correction-list.css'

/** The items to correct, each with the words of staff and the way to correct it. */
export function CorrectionList({ application }: { application: ApplicationDetail }) {
  const { correction } = application
  if (!correction) return null
  const { items, reason } = correction
  return (
    <>
      <SectionTitle title={items.length === 1 ? '请补这一项' : `请补这 ${items.length} 项`} />
      {items.map((item) => (
        <CorrectionItem key={item.name} item={item} reason={reason} application={application} />
      ))}
    </>
  )
}

interface ItemProps {
  item: CorrectableItem
  reason: string
  application: ApplicationDetail
}

function CorrectionItem({ item, reason, application }: ItemProps) {
  const { reference, attachments } = application
  const own = attachments.filter(({ slot }) => slot === item.name)
  const bad = own.filter(({ verdict }) => verdict !== null && verdict !== '合格')
  const pages =
    bad.length > 0 && bad.length < own.length
      ? ` 第 ${bad.map((one) => own.indexOf(one) + 1).join('、')} 张`
      : ''
  const notes = bad.map(({ verdictNote }) => verdictNote).filter((note) => note !== null)
  const isPhoto = item.kind === 'attachments'
  const isMissing = isPhoto && own.length === 0
  return (
    <Card>
      <View className="row">
        <View className="grow strong">
          {item.label}
          {pages}
        </View>
        <Tag tone="amber">{bad[0]?.verdict ?? (isMissing ? '还没交' : isPhoto ? '重拍' : '修改')}</Tag>
      </View>
      <View className="t3 correction-reason">“{notes.length > 0 ? notes.join('；') : reason}”</View>
      <View className="row">
        <Button onPress={() => void go('supplement', { reference, item: item.name })}>
          {isMissing ? `补上${item.label}` : isPhoto ? '重新拍照' : '去修改'}
        </Button>
      </View>
    </Card>
  )
}
