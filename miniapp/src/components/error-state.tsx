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
      note="网络不好时可以稍后再试"
      action="重试"
      onAction={onRetry}
    />
  )
}
