import { EmptyState } from '../../../components/empty-state.tsx'
import { go } from '../../../lib/navigate.ts'

/** H5: the data belongs to one person, so the worker has to sign in. */
export function SignInNeeded({ note = '登录以后回到这一页' }: { note?: string }) {
  return <EmptyState title="请先登录" note={note} action="去登录" onAction={() => void go('signIn')} />
}
