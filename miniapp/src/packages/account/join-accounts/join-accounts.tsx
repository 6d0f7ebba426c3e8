import { useState } from 'react'
import type { AccountJoin } from '#shared/account/endpoints/account-joins.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { AgreeToJoin } from '../../../features/account/joining/agree-to-join.tsx'
import { MeetAccounts } from '../../../features/account/joining/meet-accounts.tsx'
import { SignInNeeded } from '../../../features/account/sign-in/sign-in-needed.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { needsSignInPage, withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'

const title = '合并账号'
const everyMilliseconds = 3000

/** Makes the account of WeChat and the account of the web one, on one screen: how, the code, the other account, both agreements. */
export default function JoinAccountsPage() {
  const [join, setJoin] = useState<AccountJoin>()
  const [isGone, setGone] = useState(false)
  const look = async () => {
    try {
      const now = await withSession(() => callApi('GET /me/account-join', {}))
      setJoin(now ?? undefined)
    } catch (failure) {
      // The account of the web is signed out by the other side's agreement.
      if (failure instanceof ApiError && failure.code === 'unauthenticated' && join?.hasAgreed) setGone(true)
    }
  }
  usePoll(() => {
    if (join && !join.isJoined && !isGone) void look()
  }, everyMilliseconds)
  if (isGone || join?.isJoined)
    return (
      <Page title={title}>
        <EmptyState
          title="两个账号合成一个了"
          note="申请、报名和消息都在微信那个账号里。网页上请用手机号重新登录，看到的是一样的"
          action="看我的"
          onAction={() => void go('mine')}
        />
      </Page>
    )
  if (needsSignInPage())
    return (
      <Page title={title}>
        <SignInNeeded />
      </Page>
    )
  return (
    <Page title={title}>
      <Note>
        在微信里和在网页上登录，是两个账号。合成一个以后，申请、报名、孩子、消息都在一起，两边看到的一样，不能再分开。
      </Note>
      {join?.other ? (
        <AgreeToJoin join={join} other={join.other} onChange={setJoin} />
      ) : (
        <MeetAccounts onChange={setJoin} />
      )}
    </Page>
  )
}
