import { View } from '@tarojs/components'
import { ListItem } from '../../../components/list-item.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { Tag } from '../../../components/tag.tsx'
import { signupTone } from '../signup-words.ts'
import type { NamedOutcome } from './use-reviews.ts'

interface Props {
  title: string
  /** None keeps the panel closed. */
  outcomes: readonly NamedOutcome[]
  onClose: () => void
}

/** More than this are only counted, so that the page stays fast. */
const mostShown = 40

/** The result of each signup after something was done to several. Failed ones come first. */
export function OutcomeSheet({ title, outcomes, onClose }: Props) {
  const sorted = [...outcomes].sort((one, other) => Number(other.fault !== null) - Number(one.fault !== null))
  return (
    <Sheet title={title} open={outcomes.length > 0} onClose={onClose}>
      <View className="t3">{countWords(outcomes)}</View>
      {sorted.slice(0, mostShown).map(({ id, name, status, fault }) => (
        <ListItem
          key={id}
          title={name}
          note={fault ?? (status === '候补' ? '名额满了，按报名先后排队' : undefined)}
          value={
            fault || !status ? <Tag tone="amber">没有变</Tag> : <Tag tone={signupTone(status)}>{status}</Tag>
          }
        />
      ))}
      {sorted.length > mostShown && (
        <View className="t4">其余 {sorted.length - mostShown} 人的结果在名单里看</View>
      )}
    </Sheet>
  )
}

/** 已确认 2 人，候补 1 人. */
function countWords(outcomes: readonly NamedOutcome[]): string {
  const counts = new Map<string, number>()
  for (const { status, fault } of outcomes) {
    const word = fault || !status ? '没有变' : status
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, count]) => `${word} ${count} 人`).join('，')
}
