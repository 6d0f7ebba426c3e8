import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { DoorView } from '../../../features/door/scanner/door-view.tsx'
import { useDoor } from '../../../features/door/scanner/use-door.ts'
import { ApiError } from '../../../lib/api-error.ts'

/** Refusals after which nothing of an earlier visit may be shown. */
const closing: readonly string[] = ['not_organizer', 'not_found']

/** 签到: an organizer's phone at one door of an event. */
export default function DoorPage() {
  const id = useRouter().params.id ?? ''
  // Undefined: the session of now, by the server's clock.
  const [session, setSession] = useState<number>()
  const { door, error, reload, ...rest } = useDoor(id, session)
  const isShut = error instanceof ApiError && closing.includes(error.code)
  if (door && !isShut) {
    const chosen = { session, onSession: setSession }
    return <DoorView eventId={id} door={door} error={error} reload={reload} {...chosen} {...rest} />
  }
  return (
    <Page title="签到">
      {error === undefined ? (
        <Skeleton cards={4} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
