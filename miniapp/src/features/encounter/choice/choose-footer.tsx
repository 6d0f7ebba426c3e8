import { Button } from '../../../components/button.tsx'
import { FixedFooter } from '../../../components/fixed-footer.tsx'
import { useNow } from '../../../lib/use-now.ts'

interface Props {
  picks: readonly string[]
  saved: readonly string[]
  deadline: number
  busy: boolean
  onSave: () => void
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((seat) => other.includes(seat))

/** Saves the picks: 就选这 2 位. They can be changed until the round closes. */
export function ChooseFooter({ picks, saved, deadline, busy, onSave }: Props) {
  const now = useNow(1000)
  const isOver = now >= deadline
  const isSaved = isSame(picks, saved)
  const words = isSaved
    ? picks.length > 0
      ? `已选 ${picks.length} 位，结束前可以改`
      : '点卡片选人'
    : picks.length > 0
      ? `就选这 ${picks.length} 位`
      : '一位也不选了'
  return (
    <FixedFooter>
      <Button tone="rose" disabled={isSaved || isOver} loading={busy} onPress={onSave}>
        {isOver ? '不能再改了' : words}
      </Button>
    </FixedFooter>
  )
}
