import { useRouter } from '@tarojs/taro'
import { FillForm } from '../../../features/application/fill-form.tsx'
import { LoadingForm } from '../../../features/application/loading-form.tsx'
import { NoSuchForm } from '../../../features/application/no-such-form.tsx'
import { useApplicationSession } from '../../../features/application/use-application-session.ts'

export default function FillPage() {
  const { params } = useRouter()
  const session = useApplicationSession(params)
  if (session === undefined) return <LoadingForm />
  return session ? <FillForm session={session} /> : <NoSuchForm />
}
