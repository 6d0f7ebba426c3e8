import { useState } from 'react'
import type { Assistance } from '#shared/application/endpoints/assistances.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { EnterCode } from '../../../features/application/assistance/enter-code.tsx'
import { HelpForm } from '../../../features/application/assistance/help-form.tsx'
import { type HelpSession, openHelp } from '../../../features/application/assistance/help-session.ts'
import { WithChoices } from '../../../features/service/settings/with-choices.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'

const endings = {
  已填好: '已经填好，交还给职工了',
  职工结束: '职工结束了这次协助',
  职工没有同意: '职工没有同意',
  到时间: '两小时到了，协助自动结束',
} as const

/** A union officer helps: the code, the wait for the worker's agreement, the form. */
export default function HelpPage() {
  const [assistance, setAssistance] = useState<Assistance>()
  const [session, setSession] = useState<HelpSession>()
  const look = async (id: string) => {
    try {
      const { draft, ...now } = await withSession(() => callApi('GET /assistances/:id', { params: { id } }))
      setAssistance(now)
      if (now.state === '已结束') setSession(undefined)
      else if (draft && !session) setSession(openHelp(id, draft))
    } catch (failure) {
      // Without a network the next request will tell. A refusal is final.
      if (failure instanceof ApiError && failure.code !== 'offline') {
        setAssistance((now) => now && { ...now, state: '已结束' })
        setSession(undefined)
      }
    }
  }
  usePoll(() => {
    if (assistance && assistance.state !== '已结束') void look(assistance.id)
  }, 3000)
  if (session && assistance) {
    return (
      <WithChoices serviceCode={session.serviceCode} store={session.store}>
        {() => <HelpForm id={assistance.id} session={session} onEnd={() => void look(assistance.id)} />}
      </WithChoices>
    )
  }
  return (
    <Page title="协助职工填写">
      {!assistance && <EnterCode onClaimed={setAssistance} />}
      {assistance && assistance.state !== '已结束' && (
        <Card>请等职工在手机上看清您的名字并点同意：{assistance.serviceName}</Card>
      )}
      {assistance?.state === '已结束' && (
        <EmptyState
          title={assistance.ending ? endings[assistance.ending] : '这次协助已经结束'}
          note="草稿您看不到了"
          action="回首页"
          onAction={() => void go('home')}
        />
      )}
    </Page>
  )
}
