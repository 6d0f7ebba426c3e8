import type { ConsentRecord } from '#shared/account/endpoints/privacy.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { ConsentRecords } from '../../../features/account/personal-data/consent-records.tsx'
import { RefusalState } from '../../../features/account/sign-in/refusal-state.tsx'
import { callApi } from '../../../lib/api.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

/** The worker's consents, and the way to withdraw them. */
export default function ConsentsPage() {
  const { data, error, reload } = useRemote<ConsentRecord[]>(() =>
    withSession(() => callApi('GET /consents', {})),
  )
  return (
    <Page title="我同意过的">
      {!data &&
        (error === undefined ? <Skeleton /> : <RefusalState error={error} onRetry={() => void reload()} />)}
      {data?.length === 0 && <EmptyState title="还没有同意过什么" note="提交申请的时候会一项一项问您" />}
      {data && data.length > 0 && (
        <>
          <Note>
            撤回以后，工会不再使用这项信息。还没有决定的申请要用到它，会一起撤回；已经办完的不受影响，保存期满删除。
          </Note>
          <ConsentRecords records={data} onChange={() => void reload()} />
        </>
      )}
    </Page>
  )
}
