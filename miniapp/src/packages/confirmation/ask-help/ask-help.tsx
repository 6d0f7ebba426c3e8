import { useRouter } from '@tarojs/taro'
import { AskHelp } from '../../../features/application/assistance/ask-help.tsx'
import { LoadingForm } from '../../../features/application/submissions/loading-form.tsx'
import { NoSuchForm } from '../../../features/application/submissions/no-such-form.tsx'
import { useApplicationSession } from '../../../features/application/submissions/use-application-session.ts'

/** The worker asks a union officer to fill in a draft. */
export default function AskHelpPage() {
  const { params } = useRouter()
  const session = useApplicationSession(params)
  if (session === undefined) return <LoadingForm />
  return session ? <AskHelp session={session} /> : <NoSuchForm />
}
