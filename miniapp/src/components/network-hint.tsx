import { View } from '@tarojs/components'
import { spoken } from '../lib/accessibility.ts'
import { type Network, useNetwork } from '../lib/network.ts'
import { Icon } from './icon.tsx'
import './network-hint.css'

const words: Record<Exclude<Network, 'good'>, string> = {
  none: '没有网络，填的内容都存在手机里',
  weak: '网络不太好，请稍等一会儿',
}

/** Says over the page, without moving it, that the network is gone or weak. */
export function NetworkHint() {
  const network = useNetwork()
  if (network === 'good') return null
  return (
    <View className="network-hint" {...spoken({ role: 'status' })}>
      <View className="network-hint__words">
        <Icon name="alert" small />
        {words[network]}
      </View>
    </View>
  )
}
