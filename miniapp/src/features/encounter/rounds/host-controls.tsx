import { View } from '@tarojs/components'
import type { RoundAction } from '#shared/encounter/round-phases.ts'
import { Button } from '../../../components/button.tsx'
import { confirm } from '../../../lib/dialog.ts'
import type { LiveBoard } from './live-board.ts'

interface Props {
  board: LiveBoard
  busy: boolean
  onControl: (action: RoundAction, round: number) => Promise<void>
}

/** Start, pause, continue, next, end. The current round is sent along, so that a second tap changes nothing. */
export function HostControls({ board, busy, onControl }: Props) {
  const { phase, currentRound, roundCount } = board
  const isLast = currentRound >= roundCount
  const run = (action: RoundAction) => void onControl(action, currentRound)
  const end = async () => {
    const isSure = await confirm({
      title: '结束轮换？',
      content: isLast ? '这是最后一轮。' : `还有 ${roundCount - currentRound} 轮没有进行。`,
      confirmText: '结束轮换',
    })
    if (isSure) run('结束')
  }
  return (
    <View className="host__buttons">
      <View className="host__button">
        <Button tone="rose" loading={busy} onPress={() => (isLast ? void end() : run('开始下一轮'))}>
          {isLast ? '结束轮换' : currentRound === 0 ? '开始第 1 轮' : `开始第 ${currentRound + 1} 轮`}
        </Button>
      </View>
      {currentRound > 0 && (
        <View className="host__button">
          <Button kind="ghost" disabled={busy} onPress={() => run(phase === '暂停' ? '继续' : '暂停')}>
            {phase === '暂停' ? '继续' : '暂停'}
          </Button>
        </View>
      )}
      {currentRound > 0 && !isLast && (
        <View className="host__button">
          <Button kind="ghost" disabled={busy} onPress={() => void end()}>
            提前结束
          </Button>
        </View>
      )}
    </View>
  )
}
