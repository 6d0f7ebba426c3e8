import { EmptyState } from './empty-state.tsx'

interface Props {
  /** One sentence about what failed. */
  message: string
  onRetry: () => void
}

/** Something could not be loaded. Typed text stays. */
export function ErrorState({ message, onRetry }: Props) {
  return (
    <EmptyState
      picture="offline"
      title={message}
      note="网络恢复后会自动再试，填过的内容都还在"
      action="重试"
      onAction={onRetry}
    />
  )
}
