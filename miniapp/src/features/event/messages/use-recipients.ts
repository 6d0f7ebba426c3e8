import { useEffect, useRef, useState } from 'react'
import type { Segment } from '#shared/signup/endpoints/event-messages.ts'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'

interface Recipients {
  recipients: number
  /** Signed up by telephone: they get no message and must be called. */
  withoutAccount: number
}

/** Counts a segment at the server whenever it changes. The count of the last segment is shown, whichever answer comes first. */
export function useRecipients(eventId: string, segment: Segment): Recipients | undefined {
  const [counted, setCounted] = useState<Recipients>()
  const newest = useRef('')
  const key = JSON.stringify(segment)
  const latest = useRef(segment)
  latest.current = segment
  useEffect(() => {
    newest.current = key
    setCounted(undefined)
    const asked = latest.current
    if (asked.statuses.length === 0) return
    const isNewest = () => newest.current === key
    withSession(() =>
      callApi('POST /organizer/events/:id/recipients', { params: { id: eventId }, body: { segment: asked } }),
    ).then(
      (found) => isNewest() && setCounted(found),
      // Without a count the message can still be sent: the server counts again.
      () => {},
    )
  }, [eventId, key])
  return counted
}
