import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { go } from '../../../lib/navigate.ts'
import { SignInNeeded } from './sign-in-needed.tsx'

interface Props {
  error: unknown
  onRetry: () => void
}

/** Why a page has nothing to show, and what to do. */
export function RefusalState({ error, onRetry }: Props) {
  const code = error instanceof ApiError ? error.code : undefined
  if (code === 'unauthenticated') return <SignInNeeded />
  if (code === 'not_organizer') {
    return (
      <EmptyState
        title="只有活动的组织者能看这一页"
        note="您是组织者的话，请让工会的工作人员在后台登记您的手机号，并在“我的”里验证这个手机号"
        action="回到我的"
        onAction={() => void go('mine')}
      />
    )
  }
  if (code === 'not_found') {
    return (
      <EmptyState
        title="没有找到这一项"
        note="可能已经撤下，也可能链接不完整"
        action="看全部活动"
        onAction={() => void go('events')}
      />
    )
  }
  return <ErrorState message={messageOf(error)} onRetry={onRetry} />
}
