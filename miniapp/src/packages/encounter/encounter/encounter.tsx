import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { SignInNeeded } from '../../../features/account/sign-in/sign-in-needed.tsx'
import { ChooseFooter } from '../../../features/encounter/choice/choose-footer.tsx'
import { ChooseView } from '../../../features/encounter/choice/choose-view.tsx'
import { MatchesView } from '../../../features/encounter/choice/matches-view.tsx'
import { saveChoices } from '../../../features/encounter/choice/save-choices.ts'
import { useEncounter } from '../../../features/encounter/choice/use-encounter.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'

const title = '双向选择'

/** Mutual choice: whom one would like to meet again, and after closing, the matches. */
export default function EncounterPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload } = useEncounter(id)
  const [changed, setChanged] = useState<readonly string[]>()
  const [busy, setBusy] = useState(false)
  if (needsSignInPage()) {
    return (
      <Page title={title}>
        <SignInNeeded />
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title={title}>
        {error === undefined ? (
          <Skeleton cards={3} />
        ) : (
          <Refused error={error} onRetry={() => void reload()} />
        )}
      </Page>
    )
  }
  if (data.phase === '未开始') {
    return (
      <Page title={title}>
        <EmptyState title="还没有开始" note="主办方打开以后，这一页会自己变，不用刷新" />
      </Page>
    )
  }
  if (data.phase === '已结束') {
    return (
      <Page title={title}>
        <MatchesView eventId={id} matches={data.matches} onChange={() => void reload()} />
      </Page>
    )
  }
  const picks = changed ?? data.picks
  const save = async () => {
    setBusy(true)
    await saveChoices(id, picks)
    await reload()
    setChanged(undefined)
    setBusy(false)
  }
  const footer = (
    <ChooseFooter
      picks={picks}
      saved={data.picks}
      deadline={data.deadline}
      busy={busy}
      onSave={() => void save()}
    />
  )
  return (
    <Page title={title} footer={footer}>
      <ChooseView encounter={data} picks={picks} onChange={setChanged} />
    </Page>
  )
}

/** A person who is not checked in is told so. Other failures are shown as on every page. */
function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!(error instanceof ApiError) || error.code !== 'check_in_first') {
    return <RefusalState error={error} onRetry={onRetry} />
  }
  return (
    <EmptyState
      title="签到以后才能参加"
      note="到了现场请先找主办方签到，再回到这一页"
      action="再看一下"
      onAction={onRetry}
    />
  )
}
