import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { ApiError, messageOf } from '../../lib/api-error.ts'
import { go } from '../../lib/navigate.ts'

interface Props {
  error: unknown
  onRetry: () => void
  /** What signing in shows: 您提交过的申请. */
  subject: string
}

/** Shown in place of the worker's data that is not loaded. */
export function RemoteState({ error, onRetry, subject }: Props) {
  if (error === undefined) return <Skeleton />
  if (error instanceof ApiError && error.code === 'unauthenticated') {
    return <EmptyState title={`登录后能看到${subject}`} action="登录" onAction={() => void go('signIn')} />
  }
  return <ErrorState message={messageOf(error)} onRetry={onRetry} />
}
