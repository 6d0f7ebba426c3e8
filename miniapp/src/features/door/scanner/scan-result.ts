import type { CheckInRefusal } from '#shared/door/check-in.ts'
import type { CheckIn, DoorTicket } from '#shared/door/endpoints/door.ts'
import { inChina } from '#shared/foundation/china-words.ts'
import type { IconName } from '../../../components/icon.tsx'
import type { Tone } from '../../../theme/tone.ts'
import { refusalWords } from './refusal-words.ts'

/** One scan for the organizer: color, sign and word, so that each is enough alone. */
export type ScanResult = {
  scanId: string
  tone: Tone
  icon: IconName
  word: string
  note: string
  seatLabel: string | null
  isGood: boolean
}

type Seat = Pick<DoorTicket, 'seatLabel' | 'surname'>

const clockWords = (moment: string) => {
  const seconds = String(new Date(moment).getUTCSeconds()).padStart(2, '0')
  return `${inChina(moment).clock}:${seconds}`
}

const who = (surname: string | null) => (surname ? `${surname}** · ` : '')

/** The server is being asked. Nobody has been let in yet. */
export function sendingResult(scanId: string, seat?: Seat): ScanResult {
  return {
    scanId,
    tone: 'blue',
    icon: 'retry',
    word: '正在核对',
    note: `${who(seat?.surname ?? null)}请稍等`,
    seatLabel: seat?.seatLabel ?? null,
    isGood: true,
  }
}

/** The phone let somebody in by itself: amber, and green only after the server confirms. */
export function queuedResult(scanId: string, seat: Seat): ScanResult {
  return {
    scanId,
    tone: 'amber',
    icon: 'clock',
    word: '没有信号，先记下了',
    note: `${who(seat.surname)}可以进场，联网后自动核对`,
    seatLabel: seat.seatLabel,
    isGood: true,
  }
}

/** Neither the server nor this phone could record the scan. */
export function fullResult(scanId: string, { seatLabel, surname }: Seat): ScanResult {
  const note = `${who(surname)}手机存储满了，又没有信号：请清理手机，或者联网再扫`
  return { scanId, tone: 'red', icon: 'alert', word: '没有记下', note, seatLabel, isGood: false }
}

/** This phone has let the ticket in before. */
export function seenResult(scanId: string, seat: Seat, seen: { at: string; door: string }): ScanResult {
  return againResult(
    scanId,
    seat.seatLabel,
    `${who(seat.surname)}${clockWords(seen.at)} 在${seen.door}签过到`,
  )
}

export function refusedResult(
  scanId: string,
  refusal: CheckInRefusal,
  seatLabel: string | null = null,
): ScanResult {
  return {
    scanId,
    tone: 'red',
    icon: 'close',
    word: '不能进',
    note: refusalWords[refusal],
    seatLabel,
    isGood: false,
  }
}

/** The server's decision. */
export function answeredResult({
  scanId,
  outcome,
  refusal,
  seatLabel,
  surname,
  scannedAt,
  first,
}: CheckIn): ScanResult {
  if (outcome === '未通过' && refusal) return refusedResult(scanId, refusal, seatLabel)
  if (outcome === '已签到') {
    const note = `${who(surname)}${clockWords(scannedAt)}`
    return { scanId, tone: 'green', icon: 'check', word: '已签到', note, seatLabel, isGood: true }
  }
  const earlier = first ? `${clockWords(first.scannedAt)} 在${first.door}签过到` : '签到撤销过'
  if (outcome === '重复') return againResult(scanId, seatLabel, `${who(surname)}${earlier}`)
  const here = `本机 ${clockWords(scannedAt)}`
  const note = refusal
    ? `${who(surname)}${here} 放行以后，座位给了现场来的人，请另找座位`
    : `${who(surname)}${earlier}，${here} 也放行了，请核对本人`
  return { scanId, tone: 'amber', icon: 'alert', word: '冲突', note, seatLabel, isGood: false }
}

function againResult(scanId: string, seatLabel: string | null, note: string): ScanResult {
  return { scanId, tone: 'indigo', icon: 'alert', word: '之前已签到', note, seatLabel, isGood: false }
}
