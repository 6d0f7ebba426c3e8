import { View } from '@tarojs/components'
import { mostPicks } from '#shared/encounter/choice.ts'
import { Note } from '../../../components/note.tsx'
import { toast } from '../../../lib/dialog.ts'
import { useNow } from '../../../lib/use-now.ts'
import { clockWords } from '../clock-words.ts'
import { PersonCard } from './person-card.tsx'
import type { LiveEncounter } from './use-encounter.ts'
import './choose-view.css'

interface Props {
  encounter: LiveEncounter
  picks: readonly string[]
  onChange: (picks: string[]) => void
}

/** The people to pick, and the time that is left. */
export function ChooseView({ encounter, picks, onChange }: Props) {
  const now = useNow(1000)
  const left = Math.min(encounter.remainingSeconds, (encounter.deadline - now) / 1000)
  const toggle = (seat: string) => {
    if (picks.includes(seat)) return onChange(picks.filter((picked) => picked !== seat))
    if (picks.length >= mostPicks) return toast(`最多选 ${mostPicks} 位，先取消一位再选`)
    onChange([...picks, seat])
  }
  return (
    <>
      <Note tone="rose">选最多 {mostPicks} 位。除了系统没有人看得到您的选择；只有互相选中，才会知道。</Note>
      <View className="row t4 choose-view__line">
        <View className="grow">今天到场的 {encounter.people.length} 位</View>
        <View>{left > 0 ? `还剩 ${clockWords(left)}` : '时间到了，等主办方公布'}</View>
      </View>
      <View className="person-cards">
        {encounter.people.map((person) => (
          <PersonCard
            key={person.seatLabel}
            person={person}
            picked={picks.includes(person.seatLabel)}
            disabled={left <= 0}
            onPress={() => toggle(person.seatLabel)}
          />
        ))}
      </View>
    </>
  )
}
