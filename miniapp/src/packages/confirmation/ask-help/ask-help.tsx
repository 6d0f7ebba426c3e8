import { useRouter } from '@tarojs/taro'
import { LoadingForm } from '../../../features/application/loading-form.tsx'
import { NoSuchForm } from '../../../features/application/no-such-form.tsx'
import { useApplicationSession } from '../../../features/application/use-application-session.ts'
import { AskHelp } from '../../../features/assistance/ask-help.tsx'

/** The worker asks a union worker to fill in a draft. */
export default function AskHelpPage() {
  const { params } = useRouter()
  const session = useApplicationSession(params)
  if (session === undefined) return <LoadingForm />
  return session ? <AskHelp session={session} /> : <NoSuchForm />
}
