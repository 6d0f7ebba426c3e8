import { Text, View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { Badge } from './badge.tsx'
import { Pressable } from './pressable.tsx'
import './section-title.css'

interface Props {
  title: string
  /** How many things wait below it. */
  count?: number
  /** A link on the right, such as 全部. */
  action?: string
  onAction?: () => void
}

export function SectionTitle({ title, count, action, onAction }: Props) {
  return (
    <View className="section-title">
      <View {...spoken({ role: 'heading' })} aria-level="2">
        {title}
        {count !== undefined && <Badge count={count} />}
      </View>
      {action && (
        <Pressable
          className="section-title__action"
          role="link"
          label={`${title} ${action}`}
          onPress={onAction}
        >
          {action}
          <Text className="section-title__arrow">›</Text>
        </Pressable>
      )}
    </View>
  )
}
