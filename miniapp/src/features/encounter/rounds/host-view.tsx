import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { useNow } from '../../../lib/use-now.ts'
import { clockWords } from '../clock-words.ts'
import { HostControls } from './host-controls.tsx'
import type { LiveBoard } from './live-board.ts'
import { ScheduleForm } from './schedule-form.tsx'
import type { useRounds } from './use-rounds.ts'
import { sceneOf } from './wall-scene.ts'
import { WallSheet } from './wall-sheet.tsx'

type Props = { board: LiveBoard } & Pick<ReturnType<typeof useRounds>, 'busy' | 'schedule' | 'control'>

/**
 * The host's screen: the round, the time left, who sits at which table and who pauses. It shows seat numbers and no
 * names.
 */
export function HostView({ board, busy, schedule, control }: Props) {
  const { phase, currentRound, roundCount, minutes, people, wallCode } = board
  const [isProjecting, setProjecting] = useState(false)
  const left = people.filter(({ hasLeft }) => hasLeft).map(({ seatLabel }) => seatLabel)
  const hasSchedule = roundCount > 0 && phase !== '已结束'
  return (
    <View className="host">
      {hasSchedule && (
        <View className="host__clock">
          <Clock board={board} />
          <HostControls board={board} busy={busy} onControl={control} />
        </View>
      )}
      <View className="host__side">
        {phase === '已结束' && (
          <Note tone="green">{roundCount} 轮已经结束。接着可以在活动管理里打开“互选”。</Note>
        )}
        {hasSchedule && board.isOutdated && (
          <Note tone="amber" urgent>
            有人来了或走了，按“重排剩下的轮次”，没坐过的人才有位子。
          </Note>
        )}
        {hasSchedule && wallCode !== null && (
          <Button kind="ghost" onPress={() => setProjecting(true)}>
            投到大屏
          </Button>
        )}
        {hasSchedule && <Tables board={board} />}
        {!hasSchedule && <Note>按签到的人排座次：每轮换一位聊，不会和同一个人坐两次。</Note>}
        <ScheduleForm
          key={`${roundCount} ${minutes} ${left.join()}`}
          rounds={roundCount || 5}
          minutes={minutes}
          people={people}
          hasSchedule={hasSchedule}
          busy={busy}
          least={Math.max(1, currentRound)}
          onSchedule={schedule}
        />
      </View>
      {wallCode !== null && (
        <WallSheet code={wallCode} open={isProjecting} onClose={() => setProjecting(false)} />
      )}
    </View>
  )
}

function Clock({ board }: { board: LiveBoard }) {
  const now = useNow(500)
  const { phase, currentRound, roundCount, minutes, remainingSeconds, deadline } = board
  const seconds =
    phase === '已排座'
      ? minutes * 60
      : phase === '暂停'
        ? remainingSeconds
        : Math.min(remainingSeconds, (deadline - now) / 1000)
  const isOver = phase === '进行中' && seconds <= 0
  return (
    <>
      <View className="host__round">
        {currentRound === 0 ? `共 ${roundCount} 轮，准备开始` : `第 ${currentRound} 轮，共 ${roundCount} 轮`}
      </View>
      <View className={`host__time${isOver || phase === '暂停' ? ' ink-amber' : ''}`}>
        {isOver ? '换桌' : clockWords(seconds)}
      </View>
      {phase === '暂停' && <View className="t3">暂停中</View>}
    </>
  )
}

/** The seats of the round, and of the next one when it is time to change. */
function Tables({ board }: { board: LiveBoard }) {
  const scene = sceneOf(board, useNow(1000))
  const isNext = scene.kind === 'seats' && scene.round > board.currentRound
  const { currentRound } = board
  const { tables, pauses } = isNext ? scene : board
  return (
    <>
      <SectionTitle title={`第 ${isNext ? scene.round : Math.max(1, currentRound)} 轮座次`} />
      <View className="host__tables">
        {tables.map(({ table, man, woman }) => (
          <View key={table} className="host__table">
            <View className="t4 host__number">{table} 号桌</View>
            <View className="host__seats">
              {man} · {woman}
            </View>
          </View>
        ))}
      </View>
      {pauses.length > 0 && (
        <Card>
          <View className="t3">这一轮休息：{pauses.join('、')}</View>
        </Card>
      )}
    </>
  )
}
