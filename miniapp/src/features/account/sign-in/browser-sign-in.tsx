import { useState } from 'react'
import { Skeleton } from '../../../components/skeleton.tsx'
import { callApi } from '../../../lib/api.ts'
import { isOwnPhone } from '../../../lib/own-phone.ts'
import { useRemote } from '../../../lib/use-remote.ts'
import { BrowseOnly } from './browse-only.tsx'
import { RefusalState } from './refusal-state.tsx'
import { SignInPolicy } from './sign-in-policy.tsx'
import { SmsSignIn } from './sms-sign-in.tsx'

/** H5 in production: signing in by SMS when an SMS provider is configured, the policy first; otherwise what to do instead. */
export function BrowserSignIn() {
  const { data, error, reload } = useRemote(() => callApi('GET /sign-in-ways', {}))
  // Who uses this browser alone has agreed here before.
  const [isAgreed, setAgreed] = useState(isOwnPhone() === true)
  if (data?.hasSms) return isAgreed ? <SmsSignIn /> : <SignInPolicy onAgree={() => setAgreed(true)} />
  if (data) return <BrowseOnly />
  return error === undefined ? <Skeleton /> : <RefusalState error={error} onRetry={() => void reload()} />
}
