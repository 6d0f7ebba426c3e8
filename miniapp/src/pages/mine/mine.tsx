import type { Me } from '#shared/account/endpoints/sessions.ts'
import { Page } from '../../components/page.tsx'
import { HelpList } from '../../features/account/mine/help-list.tsx'
import { LookChoice } from '../../features/account/mine/look-choice.tsx'
import { MyList } from '../../features/account/mine/my-list.tsx'
import { ProfileCard } from '../../features/account/mine/profile-card.tsx'
import { useFreshMe } from '../../features/account/mine/use-fresh-me.ts'
import { SignInCard } from '../../features/account/sign-in/sign-in-card.tsx'
import { VerifyPhone } from '../../features/account/sign-in/verify-phone.tsx'
import { withDraftsHere } from '../../features/application/drafts/waiting-drafts.ts'
import { useWaiting } from '../../features/message/waiting/use-waiting.ts'
import { useWaitingBadges } from '../../features/message/waiting/use-waiting-badges.ts'
import { useMe } from '../../lib/session.ts'

export default function MinePage() {
  const me = useMe()
  return (
    <Page title="我的" tab="mine">
      {me ? <Own key={me.workerId} known={me} /> : <SignInCard />}
      <LookChoice />
      <HelpList />
    </Page>
  )
}

function Own({ known }: { known: Me }) {
  const me = useFreshMe(known)
  const { data } = useWaiting()
  const { waiting } = useWaitingBadges(withDraftsHere(data?.items ?? []), me.unreadMessages)
  const ofApplications = waiting.filter(({ kind }) => kind === 'correction' || kind === 'draft').length
  return (
    <>
      <ProfileCard me={me} />
      <VerifyPhone me={me} />
      <MyList me={me} applications={ofApplications} signups={waiting.length - ofApplications} />
    </>
  )
}
