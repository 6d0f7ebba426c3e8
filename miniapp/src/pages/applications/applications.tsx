import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { ApplicationSummary } from '#shared/application/application-shapes.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { listDrafts } from '../../features/application/drafts/draft.ts'
import { DraftList } from '../../features/application/drafts/draft-list.tsx'
import { useServerDrafts } from '../../features/application/drafts/server-drafts.ts'
import { ApplicationItem } from '../../features/application/following/application-item.tsx'
import { RemoteState } from '../../features/application/remote-state.tsx'
import { useApplications } from '../../features/application/use-applications.ts'
import { go } from '../../lib/navigate.ts'

/** A WeChat account and an account by SMS are two accounts, even of the same person. */
const elsewhere =
  process.env.TARO_ENV === 'h5' ? '在微信里办的，到微信里看。' : '在网页上用短信登录办的，到网页上看。'

/** First what the worker has to do, then open applications, then finished ones. Drafts need no sign-in. */
export default function ApplicationsPage() {
  const { data, error, reload } = useApplications()
  const drafts = useServerDrafts()
  const kept = drafts.data ?? []
  const [, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  return (
    <Page title="我的办理" tab="applications">
      <DraftList kept={kept} onChange={() => void drafts.reload()} />
      {data ? (
        <Applications applications={data} hasDrafts={kept.length > 0 || listDrafts().length > 0} />
      ) : (
        <RemoteState error={error} onRetry={() => void reload()} subject="您提交过的申请" />
      )}
    </Page>
  )
}

function Applications({
  applications,
  hasDrafts,
}: {
  applications: readonly ApplicationSummary[]
  hasDrafts: boolean
}) {
  const waiting = applications.filter(({ todo }) => todo !== null)
  const others = applications.filter(({ todo }) => todo === null)
  if (applications.length === 0 && !hasDrafts) {
    return (
      <EmptyState
        title="还没有办过事"
        note={`申请以后，每一步都能在这里看到。${elsewhere}`}
        action="看看能办什么"
        onAction={() => void go('home')}
      />
    )
  }
  return (
    <>
      <Section title="等您来办" applications={waiting} />
      <Section title="已提交" applications={others} />
    </>
  )
}

function Section({ title, applications }: { title: string; applications: readonly ApplicationSummary[] }) {
  if (applications.length === 0) return null
  return (
    <>
      <SectionTitle title={title} />
      <Card list>
        {applications.map((application) => (
          <ApplicationItem key={application.reference} application={application} />
        ))}
      </Card>
    </>
  )
}
