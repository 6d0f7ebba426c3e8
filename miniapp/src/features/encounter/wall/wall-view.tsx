import { Text, View } from '@tarojs/components'
import type { LiveBoard } from '../rounds/live-board.ts'
import { moveSeconds, type WallScene } from '../rounds/wall-scene.ts'

/** As many tables as fit with numbers that the last row can read. More take turns. */
const perView = 12
const turnSeconds = 8

interface Props {
  title: string
  board: LiveBoard
  scene: WallScene
  now: number
}

/** What the hall sees and nothing else: the next seats and a minute, the time to talk, or where to look next. */
export function WallView({ title, board, scene, now }: Props) {
  if (scene.kind === 'seats') return <Seats title={title} board={board} scene={scene} now={now} />
  const rounds = `共 ${board.roundCount} 轮`
  return (
    <>
      <View className="wall__head">
        <Text>{title}</Text>
        <Text>
          {scene.kind === 'talk'
            ? `第 ${scene.round} 轮 ${rounds}`
            : scene.kind === 'over'
              ? `${rounds}，都聊完了`
              : ''}
        </Text>
      </View>
      {scene.kind === 'talk' && (
        <View className="wall__middle">
          <View className="wall__what">{scene.isPaused ? '暂停一下' : '正在聊'}</View>
          <View className="wall__time">{minutesWords(scene.seconds)}</View>
        </View>
      )}
      {scene.kind === 'over' && (
        <View className="wall__middle">
          <View className="wall__call">打开您的票，选人</View>
          <View className="wall__hint">最多选 3 位。只有互相选中，才会知道。</View>
        </View>
      )}
      {scene.kind === 'waiting' && (
        <View className="wall__middle">
          <View className="wall__call">请先签到</View>
          <View className="wall__hint">排好座次，这里就有每一桌的座位号。</View>
        </View>
      )}
    </>
  )
}

interface SeatsProps extends Props {
  scene: Extract<WallScene, { kind: 'seats' }>
}

function Seats({ title, board, scene, now }: SeatsProps) {
  const { round, seconds, tables, pauses } = scene
  const views = Math.max(1, Math.ceil(tables.length / perView))
  const view = Math.floor(now / 1000 / turnSeconds) % views
  const shown = tables.slice(view * perView, (view + 1) * perView)
  return (
    <View className="wall__two">
      <View className="wall__side">
        <View className="wall__quiet">{title}</View>
        <View className="wall__round">
          第 {round} 轮 <Text className="wall__quiet">共 {board.roundCount} 轮</Text>
        </View>
        <View className="wall__rounds">
          {Array.from({ length: board.roundCount }, (_, index) => (
            <View
              // biome-ignore lint/suspicious/noArrayIndexKey: a round is its place
              key={index}
              className={`wall__step${index + 1 === round ? ' wall__step--now' : index + 1 < round ? ' wall__step--done' : ''}`}
            />
          ))}
        </View>
        <View className="wall__call">{seconds === undefined ? '请入座' : '请换座'}</View>
        {seconds !== undefined && (
          <>
            <View className="wall__count">
              {Math.max(0, Math.ceil(seconds))}
              <Text className="wall__unit">秒</Text>
            </View>
            <View className="wall__bar">
              <View className="wall__fill" style={{ width: `${(100 * seconds) / moveSeconds}%` }} />
            </View>
          </>
        )}
        <View className="grow" />
        <View className="wall__quiet">
          {seconds === undefined
            ? `坐好就聊 ${board.minutes} 分钟`
            : `60 秒换座，换好就聊 ${board.minutes} 分钟`}
        </View>
      </View>
      <View className="wall__main">
        <View className="wall__legend">
          <Text className="wall__find">找您的座位号，坐到这一桌</Text>
          <Text>
            <Text className="ink-blue">M 男</Text>　<Text className="ink-rose">F 女</Text>
          </Text>
        </View>
        <View className={`wall__tables${shown.length <= 4 ? ' wall__tables--few' : ''}`}>
          {shown.map(({ table, man, woman }) => (
            <View key={table} className="wall__table">
              <View className="wall__number">
                {table}
                <Text className="wall__unit">桌</Text>
              </View>
              <View>
                <View className="wall__seat ink-blue">{man}</View>
                <View className="wall__seat ink-rose">{woman}</View>
              </View>
            </View>
          ))}
        </View>
        <View className="grow" />
        <View className="wall__foot">
          <Text>{pauses.length > 0 ? `这一轮歇一歇：${pauses.join('、')}　请到签到台喝杯茶` : ''}</Text>
          <Text className="wall__quiet">
            {views > 1 ? `${view + 1} / ${views}，每 ${turnSeconds} 秒换一屏` : '座位号在您的票上'}
          </Text>
        </View>
      </View>
    </View>
  )
}

/** 4:12, as a clock on a wall. */
function minutesWords(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}
