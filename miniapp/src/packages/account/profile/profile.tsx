import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { ProfileForm } from '../../../features/account/profile/profile-form.tsx'
import { ProfileQuestions } from '../../../features/account/profile/profile-questions.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { useLook } from '../../../theme/look.ts'

/** 常用信息: the answers that every form begins with. */
export default function ProfilePage() {
  const { data, error, reload } = useRemote(() => withSession(() => callApi('GET /me/profile', {})))
  const { care } = useLook()
  if (data && care) return <ProfileQuestions initial={data.answers} />
  if (data) return <ProfileForm initial={data.answers} />
  return (
    <Page title="常用信息">
      {error === undefined ? <Skeleton /> : <RefusalState error={error} onRetry={() => void reload()} />}
    </Page>
  )
}
