import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CheckIn } from '#shared/door/endpoints/door.ts'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { WalkInDone } from '../../../features/door/walk-in/walk-in-done.tsx'
import { WalkInView } from '../../../features/door/walk-in/walk-in-view.tsx'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** 现场报名, for whoever stands at the door of the event. */
export default function WalkInPage() {
  const { id = '', session } = useRouter().params
  const { data, error, reload } = useRemote(() => callApi('GET /events/:id', { params: { id } }))
  const [done, setDone] = useState<CheckIn>()
  if (done) return <WalkInDone checkIn={done} onNext={() => setDone(undefined)} />
  if (data)
    return <WalkInView event={data} session={session ? Number(session) : undefined} onDone={setDone} />
  return (
    <Page title="现场报名">
      {error === undefined ? (
        <Skeleton cards={2} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
