import { useCallback, useRef, useState } from 'react'
import type { CheckIn, Scan } from '#shared/door/endpoints/door.ts'
import { parseTicketCode } from '#shared/door/ticket-code.ts'
import { timeNow } from '#shared/foundation/clock.ts'
import { tapBack } from '../../../lib/haptics.ts'
import { createUuid } from '../../../lib/uuid.ts'
import { doorDevice } from './door-device.ts'
import { keptList, markSeen, seenBefore } from './door-list.ts'
import { type Judgment, judgeScan } from './judge-scan.ts'
import { dropScan, queuedScans, queueScan, sendQueue, sendScans } from './scan-queue.ts'
import {
  answeredResult,
  fullResult,
  queuedResult,
  refusedResult,
  type ScanResult,
  seenResult,
  sendingResult,
} from './scan-result.ts'

/** After this time the phone decides by itself. */
const patienceMilliseconds = 3_000
/** A camera sees the same code many times a second. */
const pauseMilliseconds = 5_000
const mostShown = 6

type Accepted = Extract<Judgment, { kind: 'accepted' }>

/** The session that was chosen at this door (undefined: the one of each scan's moment), and the one that is on now. */
type Sessions = { chosen: number | undefined; now: number | null }

/** Scanning at one door: the results of the last scans, and how many the server has not confirmed. */
export function useScans(eventId: string, { chosen, now }: Sessions, onChange: () => void) {
  const shown = chosen ?? now
  /** A ticket is let in once for each session. */
  const seenAs = useCallback((ticketId: string) => (shown ? `${ticketId}:${shown}` : ticketId), [shown])
  const [results, setResults] = useState<readonly ScanResult[]>([])
  const [waiting, setWaiting] = useState(() => queuedScans(eventId).length)
  const [error, setError] = useState<unknown>()
  const last = useRef({ ticket: '', at: 0 })
  const isSending = useRef(false)

  const show = useCallback((result: ScanResult, isFelt = true) => {
    if (isFelt) tapBack(result.isGood)
    setResults((shown) =>
      [result, ...shown.filter(({ scanId }) => scanId !== result.scanId)].slice(0, mostShown),
    )
  }, [])
  const replace = useCallback((result: ScanResult) => {
    setResults((shown) => shown.map((one) => (one.scanId === result.scanId ? result : one)))
  }, [])
  const take = useCallback(
    (answers: readonly CheckIn[]) => {
      for (const answer of answers) replace(answeredResult(answer))
      onChange()
    },
    [replace, onChange],
  )
  /** Sends the queue. Two runs never overlap. */
  const synchronize = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      await sendQueue(eventId, take)
      setError(undefined)
    } catch (failure) {
      setError(failure)
    } finally {
      isSending.current = false
      setWaiting(queuedScans(eventId).length)
    }
  }, [eventId, take])

  const letIn = useCallback(
    async (scan: Scan, { ticketId, ticket }: Accepted) => {
      let isLetIn = false
      const letInAlone = () => {
        if (isLetIn) return
        isLetIn = true
        const isKept = queueScan(eventId, { ...scan, isQueued: true })
        setWaiting(queuedScans(eventId).length)
        show(isKept ? queuedResult(scan.scanId, ticket) : fullResult(scan.scanId, ticket))
      }
      // The scan is stored on the phone before it is sent, so that it cannot be lost.
      queueScan(eventId, scan)
      markSeen(eventId, seenAs(ticketId), { at: scan.scannedAt, door: doorDevice().door })
      show(sendingResult(scan.scanId, ticket), false)
      const timer = setTimeout(letInAlone, patienceMilliseconds)
      try {
        const [answer] = await sendScans(eventId, [scan])
        dropScan(eventId, scan.scanId)
        if (!answer) return
        if (answer.outcome === '未通过') markSeen(eventId, seenAs(ticketId), undefined)
        show(answeredResult(answer))
        onChange()
        void synchronize()
      } catch (failure) {
        setError(failure)
        letInAlone()
      } finally {
        clearTimeout(timer)
      }
    },
    [eventId, seenAs, show, onChange, synchronize],
  )
  /** Only the server knows: the ticket is not on the list, or this phone let it in and the check-in may have been undone. */
  const askServer = useCallback(
    async (scan: Scan, otherwise: ScanResult) => {
      show(sendingResult(scan.scanId), false)
      try {
        const [answer] = await sendScans(eventId, [scan])
        if (answer) show(answeredResult(answer))
        onChange()
      } catch {
        show(otherwise)
      }
    },
    [eventId, show, onChange],
  )
  const scan = useCallback(
    (code: string) => {
      const ticket = parseTicketCode(code)?.ticketId ?? code
      const isSame = ticket === last.current.ticket && Date.now() - last.current.at < pauseMilliseconds
      last.current = { ticket, at: Date.now() }
      if (isSame) return
      const scanned: Scan = {
        scanId: createUuid(),
        code: code.slice(0, 400),
        scannedAt: new Date(timeNow()).toISOString(),
        isQueued: false,
        session: chosen,
      }
      const judgment = judgeScan(code, keptList(eventId)?.tickets ?? [], timeNow())
      if (judgment.kind === 'refused') return show(refusedResult(scanned.scanId, judgment.refusal))
      if (judgment.kind === 'unknown')
        return void askServer(scanned, refusedResult(scanned.scanId, '没有这张票'))
      const seen = seenBefore(eventId, seenAs(judgment.ticketId))
      if (seen) return void askServer(scanned, seenResult(scanned.scanId, judgment.ticket, seen))
      void letIn(scanned, judgment)
    },
    [eventId, chosen, seenAs, show, askServer, letIn],
  )
  return { results, waiting, error, scan, show, synchronize }
}
