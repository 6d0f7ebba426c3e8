import { View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { back } from '../lib/navigate.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './navigation-bar.css'

interface Props {
  title: string
  /** A tab: the title stands on the left, without a back button. */
  root: boolean
  overlay: boolean
}

/** H5 has no navigation bar. WeChat uses its native one. */
export function NavigationBar({ title, root, overlay }: Props) {
  const shape = `${root ? ' navigation-bar--root' : ''}${overlay ? ' navigation-bar--overlay' : ''}`
  return (
    <View className={`navigation-bar${shape}`} {...spoken({ role: 'banner' })}>
      {!root && (
        <Pressable className="navigation-bar__back" label="返回" onPress={back}>
          <Icon name="back" />
        </Pressable>
      )}
      <View className="navigation-bar__title" {...spoken({ role: 'heading' })} aria-level="1">
        {title}
      </View>
    </View>
  )
}
