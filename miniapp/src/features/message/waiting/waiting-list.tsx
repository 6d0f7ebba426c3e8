import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WaitingItem } from '#shared/message/endpoints/waiting.ts'
import { Pressable } from '../../../components/pressable.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { openWaiting } from './open-waiting.ts'
import { useWaitingBadges } from './use-waiting-badges.ts'
import { WaitingCard } from './waiting-card.tsx'
import { waitingWords } from './waiting-words.ts'
import './waiting-list.css'

interface Props {
  items: readonly WaitingItem[]
  unreadMessages?: number
}

const mostCards = 3

/** 等您来办: at most three cards, the most urgent first, and one line for the rest. Nothing when nothing waits. */
export function WaitingList({ items, unreadMessages = 0 }: Props) {
  const [showsAll, setShowsAll] = useState(false)
  const { waiting, now } = useWaitingBadges(items, unreadMessages)
  if (waiting.length === 0) return null
  const shown = showsAll ? waiting : waiting.slice(0, mostCards)
  const [next, ...others] = waiting.slice(shown.length)
  return (
    <>
      <SectionTitle title="等您来办" count={waiting.length} />
      {shown.map((item, index) => (
        <WaitingCard
          key={`${item.kind} ${item.signup ?? item.id}`}
          item={item}
          now={now}
          first={index === 0}
        />
      ))}
      {next && (
        <Pressable
          className="waiting-rest"
          onPress={() => (others.length === 0 ? void openWaiting(next) : setShowsAll(true))}
        >
          <View className="grow">
            {others.length === 0
              ? `还有 1 件：${waitingWords(next, now).note}`
              : `还有 ${others.length + 1} 件`}
          </View>
          <View className="ink-blue">{others.length === 0 ? waitingWords(next, now).action : '都看看'}</View>
        </Pressable>
      )}
    </>
  )
}
