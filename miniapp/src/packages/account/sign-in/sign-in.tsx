import { lazy, Suspense } from 'react'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { BrowserSignIn } from '../../../features/account/sign-in/browser-sign-in.tsx'

/**
 * Imported on demand: webpack leaves out an `import()` in a branch that cannot be reached, but keeps whatever a file
 * imports statically. So a production build holds nothing of it; tests/browser/account/production-sign-in.test.ts checks that.
 */
const SignIn =
  process.env.TARO_ENV === 'h5' && process.env.WANGONG_DEVELOPMENT_SIGN_IN === 'true'
    ? lazy(async () => {
        const { PersonaList } = await import('../../../features/account/sign-in/persona-list.tsx')
        return { default: PersonaList }
      })
    : BrowserSignIn

/** Signing in on H5. Returns to the page before. WeChat signs in without a page. */
export default function SignInPage() {
  return (
    <Page title="登录">
      <Suspense fallback={<Skeleton />}>
        <SignIn />
      </Suspense>
    </Page>
  )
}
