import { useRouter } from '@tarojs/taro'
import { confirmationScene } from '#shared/application/confirmation-scene.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page } from '../../../components/page.tsx'
import { ConfirmView } from '../../../features/application/confirmation/confirm-view.tsx'
import { RemoteState } from '../../../features/application/remote-state.tsx'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { openedBy } from '../../../lib/opened-by.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useRemote } from '../../../lib/use-remote.ts'

const refusals = [
  'own_confirmation',
  'confirmation_used',
  'confirmation_over',
  'confirmation_expired',
  'not_found',
]

/** The page for a chair who opens a worker's link. A mini-program code passes its token as the scene. */
export default function ConfirmPage() {
  const { params } = useRouter()
  const token = openedBy(params, 'token', confirmationScene) ?? 'unknown'
  const { data, error, reload } = useRemote(() =>
    withSession(() => callApi('GET /confirmations/:token', { params: { token } })),
  )
  const isRefused = error instanceof ApiError && refusals.includes(error.code)
  return (
    <Page title="请您确认">
      {isRefused ? (
        <EmptyState
          title={error.code === 'not_found' ? '没有这个确认链接，可能没有复制完整' : messageOf(error)}
          action="回首页"
          onAction={() => void go('home')}
        />
      ) : data ? (
        <ConfirmView key={String(data.isPhoneVerified)} page={data} token={token} onChange={reload} />
      ) : (
        <RemoteState error={error} onRetry={() => void reload()} subject="要确认的内容" />
      )}
    </Page>
  )
}
