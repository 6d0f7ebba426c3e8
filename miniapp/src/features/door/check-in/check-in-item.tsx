import { View } from '@tarojs/components'
import type { CheckInOutcome } from '#shared/door/check-in.ts'
import type { CheckIn } from '#shared/door/endpoints/door.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { Tag } from '../../../components/tag.tsx'
import type { Tone } from '../../../theme/tone.ts'

const tones: Record<CheckInOutcome, Tone | undefined> = {
  已签到: 'green',
  重复: undefined,
  冲突: 'amber',
  未通过: 'red',
}

interface Props {
  entry: CheckIn
  /** Only a check-in that counts can be undone. */
  onUndo: (() => void) | undefined
}

/** One scan in the list: person, time, door and result. */
export function CheckInItem({ entry, onUndo }: Props) {
  const { outcome, seatLabel, surname, method, door, scannedAt, undoneAt } = entry
  const who = [seatLabel, surname && `${surname}**`].filter(Boolean).join(' ') || '认不出是谁'
  const word = undoneAt ? '已撤销' : outcome
  return (
    <ListItem
      title={who}
      note={
        <View>
          {inChina(scannedAt).clock} · {door} · {method}
          {detailWords(entry)}
        </View>
      }
      value={<Tag tone={undoneAt ? undefined : tones[outcome]}>{word}</Tag>}
      label={`${who}，${word}${onUndo ? '，撤销签到' : ''}`}
      onPress={onUndo}
    />
  )
}

function detailWords({ refusal, first, undoneAt, undoneReason }: CheckIn): string {
  if (undoneAt) return ` · ${inChina(undoneAt).clock} 撤销：${undoneReason ?? ''}`
  if (refusal) return ` · ${refusal}`
  return first ? ` · 算 ${inChina(first.scannedAt).clock} ${first.door}的` : ''
}
