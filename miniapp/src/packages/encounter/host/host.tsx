import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { HostView } from '../../../features/encounter/rounds/host-view.tsx'
import { useRounds } from '../../../features/encounter/rounds/use-rounds.ts'
import './host.css'

/** The host's screen for the hall: a phone held sideways, or a notebook with a projector. */
export default function HostPage() {
  const id = useRouter().params.id ?? ''
  const { data, error, reload, busy, schedule, control } = useRounds(id)
  return (
    <Page title="轮换主持">
      {data ? (
        <HostView board={data} busy={busy} schedule={schedule} control={control} />
      ) : error === undefined ? (
        <Skeleton cards={3} />
      ) : (
        <RefusalState error={error} onRetry={() => void reload()} />
      )}
    </Page>
  )
}
