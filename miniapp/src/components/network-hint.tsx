import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { spoken } from '../lib/accessibility.ts'
import { type Network, useNetwork } from '../lib/network.ts'
import { Icon } from './icon.tsx'
import './network-hint.css'

const words: Record<Exclude<Network, 'good'>, string> = {
  none: '没有网络，填的内容都存在手机里',
  weak: '网络不太好，请稍等一会儿',
}

// Long enough to read. Then it uncovers what is below.
const shownMilliseconds = 4_000

/** A short hint over the page that the network is gone or weak. It does not move the page. */
export function NetworkHint() {
  const network = useNetwork()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    setOver(false)
    if (network === 'good') return
    const timer = setTimeout(() => setOver(true), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [network])
  if (network === 'good' || isOver) return null
  return (
    <View className="network-hint" {...spoken({ role: 'status' })}>
      <View className="network-hint__words">
        <Icon name="alert" small />
        {words[network]}
      </View>
    </View>
  )
}
