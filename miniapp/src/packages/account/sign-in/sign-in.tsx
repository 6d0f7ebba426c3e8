import { Page } from '../../../components/page.tsx'
import { BrowseOnly } from '../../../features/account/browse-only.tsx'
import { PersonaList } from '../../../features/account/persona-list.tsx'

/** Signing in on H5; returns to where the worker was. WeChat signs in without a page. */
export default function SignInPage() {
  return (
    <Page title="登录">
      {process.env.WANGONG_DEVELOPMENT_SIGN_IN === 'true' ? <PersonaList /> : <BrowseOnly />}
    </Page>
  )
}
