import { View } from '@tarojs/components'
import { Button } from './button.tsx'
import './empty-state.css'

interface Props {
  title: string
  /** What the person can do. */
  note?: string
  action?: string
  onAction?: () => void
  /** The picture: nothing here, or no connection. */
  picture?: 'empty' | 'offline'
}

export function EmptyState({ title, note, action, onAction, picture = 'empty' }: Props) {
  return (
    <View className="empty-state">
      <View className={`empty-state__picture empty-state__picture--${picture}`} />
      <View className="strong">{title}</View>
      {note && <View className="t3 empty-state__note">{note}</View>}
      {action && (
        <View className="empty-state__action">
          <Button kind="ghost" onPress={onAction}>
            {action}
          </Button>
        </View>
      )}
    </View>
  )
}
