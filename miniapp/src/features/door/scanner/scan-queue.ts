import type { CheckIn, Scan } from '#shared/door/endpoints/door.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { readLike, removeStored, writeStored } from '../../../lib/storage.ts'
import { doorDevice } from './door-device.ts'

const mostAtOnce = 50
const storageKey = (eventId: string) => `door-queue:${eventId}`

/** Scans that the server has not confirmed, oldest first. They name nobody, and they survive a restart and signing out. */
export function queuedScans(eventId: string): readonly Scan[] {
  return readLike<Scan[]>(storageKey(eventId), [{ scanId: '' }]) ?? []
}

function keep(eventId: string, scans: readonly Scan[]): boolean {
  if (scans.length > 0) return writeStored(storageKey(eventId), scans)
  removeStored(storageKey(eventId))
  return true
}

/** Queues a scan before anything else is done with it. Returns false when the phone's storage is full. */
export function queueScan(eventId: string, scan: Scan): boolean {
  return keep(eventId, [...queuedScans(eventId).filter(({ scanId }) => scanId !== scan.scanId), scan])
}

/** Removes a scan that let nobody in. */
export function dropScan(eventId: string, scanId: string): void {
  keep(
    eventId,
    queuedScans(eventId).filter((scan) => scan.scanId !== scanId),
  )
}

/**
 * Sends the queue, fifty scans at a time. Answered scans leave the queue. After a failure the others stay, and sending
 * them again does no harm.
 */
export async function sendQueue(
  eventId: string,
  onAnswers: (answers: readonly CheckIn[]) => void,
): Promise<void> {
  for (;;) {
    const scans = queuedScans(eventId).slice(0, mostAtOnce)
    if (scans.length === 0) return
    const answers = await sendScans(eventId, scans)
    for (const { scanId } of scans) dropScan(eventId, scanId)
    onAnswers(answers)
  }
}

/** Sends scans as this door. */
export function sendScans(eventId: string, scans: readonly Scan[]): Promise<readonly CheckIn[]> {
  return withSession(() =>
    callApi('POST /organizer/events/:id/check-ins', {
      params: { id: eventId },
      body: { ...doorDevice(), scans: [...scans] },
    }),
  )
}
