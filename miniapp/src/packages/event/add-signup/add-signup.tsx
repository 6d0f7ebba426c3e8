import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { AddSignupForm } from '../../../features/signup/form/add-signup-form.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** 代报名, for the organizers of the event. */
export default function AddSignupPage() {
  const { id = '', team } = useRouter().params
  const params = { id }
  const { data, error, reload } = useRemote(() =>
    withSession(() => callApi('GET /organizer/events/:id', { params })),
  )
  if (data) return <AddSignupForm event={data.event} team={team && wordsOf(team)} />
  return (
    <Page title="代报名">
      {error === undefined ? (
        <Skeleton cards={3} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}

/** An address is handed on as it was written. */
function wordsOf(parameter: string): string {
  try {
    return decodeURIComponent(parameter)
  } catch {
    return parameter
  }
}
