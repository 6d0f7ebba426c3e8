import { View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { type Badges, useBadges } from '../lib/badges.ts'
import { go } from '../lib/navigate.ts'
import { type TabName, tabs } from '../routes.ts'
import { Badge } from './badge.tsx'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './tab-bar.css'

/** In a browser each tab has its own address. WeChat knows them as tabs. */
const roles =
  process.env.TARO_ENV === 'h5' ? { bar: 'navigation', way: 'link' } : { bar: 'tablist', way: 'tab' }

/** The four tabs. We draw them on both platforms, so that they follow 深色 and 关怀. */
export function TabBar({ current }: { current: TabName }) {
  const badges: Badges = useBadges()
  return (
    <View className="tab-bar" {...spoken({ role: roles.bar, label: '主导航' })}>
      {tabs.map((tab) => (
        <Pressable
          key={tab.name}
          className={`tab-bar__tab${tab.name === current ? ' tab-bar__tab--current' : ''}`}
          role={roles.way}
          label={badges[tab.name] ? `${tab.label}，${badges[tab.name]} 件` : tab.label}
          selected={tab.name === current}
          onPress={() => void go(tab.name)}
        >
          <Icon name={tab.icon} />
          {!!badges[tab.name] && <Badge count={badges[tab.name] ?? 0} />}
          {tab.label}
        </Pressable>
      ))}
    </View>
  )
}
