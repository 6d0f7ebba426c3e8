import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { SupplementForm } from '../../../features/application/corrections/supplement-form.tsx'
import { openSupplement } from '../../../features/application/corrections/supplement-session.ts'
import { RemoteState } from '../../../features/application/remote-state.tsx'
import { useApplication } from '../../../features/application/use-application.ts'
import { WithChoices } from '../../../features/service/settings/with-choices.tsx'
import { bringIntoView } from '../../../form/bring-into-view.ts'
import { replace } from '../../../lib/navigate.ts'

export default function SupplementPage() {
  const { params } = useRouter()
  const { data, error, reload } = useApplication(params.reference ?? '')
  if (data) return <Opened key={String(data.correction === null)} application={data} item={params.item} />
  return (
    <Page title="补交">
      <RemoteState error={error} onRetry={() => void reload()} subject="要补交的材料" />
    </Page>
  )
}

function Opened({ application, item }: { application: ApplicationDetail; item: string | undefined }) {
  // The correction stays as it was opened: a refresh in the background must not remove what is being typed.
  const [session] = useState(() => openSupplement(application))
  useEffect(() => {
    if (item) bringIntoView(item)
  }, [item])
  if (session) {
    return (
      <WithChoices serviceCode={application.serviceCode} store={session.store}>
        {() => <SupplementForm application={application} session={session} />}
      </WithChoices>
    )
  }
  return (
    <Page title="补交">
      <EmptyState
        title="现在没有要补交的"
        action="看办理进度"
        onAction={() => void replace('progress', { reference: application.reference })}
      />
    </Page>
  )
}
