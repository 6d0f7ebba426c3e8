import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { ApiError, messageOf } from '../../lib/api-error.ts'
import { go } from '../../lib/navigate.ts'

interface Props {
  error: unknown
  onRetry: () => void
  /** What signing in gives to see: 您提交过的申请. */
  subject: string
}

/** What stands in the place of something of the worker's that is not here yet. */
export function RemoteState({ error, onRetry, subject }: Props) {
  if (error === undefined) return <Skeleton />
  if (error instanceof ApiError && error.code === 'unauthenticated') {
    return <EmptyState title={`登录后能看到${subject}`} action="登录" onAction={() => void go('signIn')} />
  }
  return <ErrorState message={messageOf(error)} onRetry={onRetry} />
}
