import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { EditSignupForm } from '../../../features/signup/form/edit-signup-form.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** Changing one's own answers. They are read once, so that nothing typed is overwritten. */
export default function EditSignupPage() {
  const { id = '', signup: which } = useRouter().params
  const params = { id }
  const query = { signup: which }
  const { data, error, reload } = useRemote(async () => ({
    event: await callApi('GET /events/:id', { params }),
    signup: await withSession(() => callApi('GET /events/:id/signup', { params, query })),
    given: await withSession(() => callApi('GET /events/:id/signup/answers', { params, query })),
  }))
  if (data) {
    const { event, given, signup } = data
    return <EditSignupForm event={event} given={given} signup={signup} />
  }
  return (
    <Page title="修改报名信息">
      {error === undefined ? (
        <Skeleton cards={3} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
