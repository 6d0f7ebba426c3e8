import { describe, expect, test } from 'vitest'
import { toLiveBoard } from '#miniapp/features/encounter/rounds/live-board.ts'
import { sceneOf, type WallScene } from '#miniapp/features/encounter/rounds/wall-scene.ts'
import { readWallCode } from '#miniapp/features/encounter/wall/read-wall-code.ts'

const first = [{ table: 1, man: 'M01', woman: 'F01' }]
const second = [{ table: 1, man: 'M02', woman: 'F01' }]
const third = [{ table: 1, man: 'M01', woman: 'F02' }]
const board = {
  phase: '进行中' as const,
  currentRound: 1,
  roundCount: 3,
  minutes: 5,
  remainingSeconds: 300,
  passedSeconds: 0,
  deadline: 300_000,
  tables: first,
  pauses: ['M02', 'F02'],
  upcoming: [second, third],
  people: ['M01', 'M02', 'F01', 'F02'].map((seatLabel) => ({ seatLabel, hasLeft: seatLabel === 'F02' })),
  isOutdated: false,
  wallCode: 'K7MN2P4X',
}
const seats = (scene: WallScene) => (scene.kind === 'seats' ? scene.tables : scene.kind)

describe('the projector in the hall', () => {
  test('shows the time while people talk, and at its end the seats of the next round, never the old ones', () => {
    expect(sceneOf(board, 60_000)).toMatchObject({ kind: 'talk', round: 1, seconds: 240 })
    expect(sceneOf(board, 300_000)).toEqual({
      kind: 'seats',
      round: 2,
      seconds: 60,
      tables: second,
      pauses: ['M01'],
    })
  })

  test('gives a minute to move, then time to talk, and so on without a word from the server', () => {
    expect(sceneOf(board, 359_000)).toMatchObject({ kind: 'seats', seconds: 1 })
    expect(sceneOf(board, 360_000)).toMatchObject({ kind: 'talk', round: 2, seconds: 300 })
    expect(seats(sceneOf(board, 660_000))).toEqual(third)
    expect(sceneOf(board, 720_000)).toMatchObject({ kind: 'talk', round: 3 })
    expect(sceneOf(board, 1_020_000)).toEqual({ kind: 'over' })
  })

  test('does not begin the minute anew when it asks again after the end of a round', () => {
    const asked = toLiveBoard({ ...board, remainingSeconds: 0, passedSeconds: 20 })
    const scene = sceneOf(asked, Date.now())
    expect(scene).toMatchObject({ kind: 'seats', round: 2 })
    expect(scene.kind === 'seats' && Math.round(scene.seconds ?? 0)).toBe(40)
  })

  test('takes its code as people type it, and nothing else', () => {
    for (const typed of ['K7MN2P4X', ' k7mn 2p4x', 'ｋ７ｍｎ２ｐ４ｘ', 'K7MN-2P4X'])
      expect(readWallCode(typed)).toBe('K7MN2P4X')
    for (const typed of ['', 'K7MN2P4', '投影码', 'K7MN2P4X1']) expect(readWallCode(typed)).toBeUndefined()
  })

  test('shows the seats of the first round before it begins, and stands still in a pause', () => {
    const ready = { ...board, phase: '已排座' as const, currentRound: 0 }
    expect(sceneOf(ready, 0)).toMatchObject({ kind: 'seats', round: 1, seconds: undefined, tables: first })
    const paused = { ...board, phase: '暂停' as const, remainingSeconds: 42 }
    expect(sceneOf(paused, 999_000)).toMatchObject({ kind: 'talk', seconds: 42, isPaused: true })
  })
})
