import type { CheckIn, Scan } from '#shared/door/endpoints/door.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { readStored, removeStored, writeStored } from '../../../lib/storage.ts'
import { doorDevice } from './door-device.ts'

const mostAtOnce = 50
const storageKey = (eventId: string) => `door-queue:${eventId}`

/** Scans the server has not acknowledged, oldest first. They name nobody, and outlive a restart and signing out. */
export function queuedScans(eventId: string): readonly Scan[] {
  return readStored<Scan[]>(storageKey(eventId)) ?? []
}

function keep(eventId: string, scans: readonly Scan[]): boolean {
  if (scans.length > 0) return writeStored(storageKey(eventId), scans)
  removeStored(storageKey(eventId))
  return true
}

/** Takes a scan into the queue before anything else happens with it. Answers false when the phone's storage is full. */
export function queueScan(eventId: string, scan: Scan): boolean {
  return keep(eventId, [...queuedScans(eventId).filter(({ scanId }) => scanId !== scan.scanId), scan])
}

/** Lets go of a scan that nobody was let in on. */
export function dropScan(eventId: string, scanId: string): void {
  keep(
    eventId,
    queuedScans(eventId).filter((scan) => scan.scanId !== scanId),
  )
}

/**
 * Sends what is queued, fifty at a time. Whatever was answered leaves the queue; a failure leaves the rest in it, and
 * sending again does no harm.
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
