import { useEffect, useRef, useState } from 'react'
import { callApi } from '../../../lib/api.ts'
import { useNow } from '../../../lib/use-now.ts'
import { usePoll } from '../../../lib/use-poll.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { type LiveBoard, toLiveBoard } from '../rounds/live-board.ts'
import { sceneOf, type WallScene } from '../rounds/wall-scene.ts'
import { allowGong, isGongSilent, strikeGong } from './strike-gong.ts'

/**
 * The scenes of an evening, by the code of its wall: the hall's computer has no account. After the minute to move the next
 * round starts by itself; a second screen or the host who was faster changes nothing. Without a network the scenes go on
 * by the last word of the server.
 */
export function useWall(code: string) {
  const remote = useRemote<{ title: string; board: LiveBoard }>(async () => {
    const { title, board } = await callApi('GET /walls/:code', { params: { code } })
    return { title, board: toLiveBoard(board) }
  })
  usePoll(() => void remote.reload(), 5_000)
  const now = useNow(250)
  const board = remote.data?.board
  const scene = board && sceneOf(board, now)
  const started = useRef(0)
  const due =
    board && scene?.kind === 'talk' && scene.round > board.currentRound ? board.currentRound : undefined
  const reload = remote.reload
  useEffect(() => {
    if (board === undefined || due === undefined || started.current === due) return
    started.current = due
    // Offline or too late: the scene goes on, and the next board tells how it stands.
    void callApi('POST /walls/:code/rounds', { params: { code }, body: { round: due } }).then(reload, () => {
      started.current = 0
    })
  }, [due, board, code, reload])
  return { ...remote, title: remote.data?.title ?? '', board, scene, ...useGong(scene) }
}

/** The gong sounds when people are to move, and when they are to stop looking for their seats. */
function useGong(scene: WallScene | undefined) {
  const [isSilent, setSilent] = useState(true)
  const stroke = scene?.kind === 'seats' && scene.seconds !== undefined ? `move ${scene.round}` : undefined
  useEffect(() => {
    if (stroke !== undefined) strikeGong()
  }, [stroke])
  const allow = () => {
    allowGong()
    setTimeout(() => setSilent(isGongSilent()), 300)
  }
  return { isSilent, allow }
}
