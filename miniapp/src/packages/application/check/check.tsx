import { useRouter } from '@tarojs/taro'
import { CheckForm } from '../../../features/application/check-form.tsx'
import { LoadingForm } from '../../../features/application/loading-form.tsx'
import { NoSuchForm } from '../../../features/application/no-such-form.tsx'
import { useApplicationSession } from '../../../features/application/use-application-session.ts'

export default function CheckPage() {
  const { params } = useRouter()
  const session = useApplicationSession(params)
  if (session === undefined) return <LoadingForm />
  return session ? <CheckForm session={session} /> : <NoSuchForm />
}
