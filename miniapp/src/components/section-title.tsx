import { Text, View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { Pressable } from './pressable.tsx'
import './section-title.css'

interface Props {
  title: string
  /** A link on the right, such as 全部. */
  action?: string
  onAction?: () => void
}

export function SectionTitle({ title, action, onAction }: Props) {
  return (
    <View className="section-title">
      <View {...spoken({ role: 'heading' })} aria-level="2">
        {title}
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
