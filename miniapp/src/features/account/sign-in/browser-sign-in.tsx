import { Skeleton } from '../../../components/skeleton.tsx'
import { callApi } from '../../../lib/api.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { BrowseOnly } from './browse-only.tsx'
import { RefusalState } from './refusal-state.tsx'
import { SmsSignIn } from './sms-sign-in.tsx'

/** H5 in production: signing in by SMS when an SMS provider is configured, otherwise what to do instead. */
export function BrowserSignIn() {
  const { data, error, reload } = useRemote(() => callApi('GET /sign-in-ways', {}))
  if (data) return data.hasSms ? <SmsSignIn /> : <BrowseOnly />
  return error === undefined ? <Skeleton /> : <RefusalState error={error} onRetry={() => void reload()} />
}
