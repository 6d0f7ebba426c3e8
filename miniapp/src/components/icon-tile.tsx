import { View } from '@tarojs/components'
import type { Tone } from '../theme/tone.ts'
import type { IconName } from './icon.tsx'
import './icon-tile.css'

interface Props {
  name: IconName
  tone: Tone
  /** Filled instead of tinted, for the one tile that must stand out. */
  filled?: boolean
}

/** An icon on its tinted square, as one element: home has many. */
export function IconTile({ name, tone, filled = false }: Props) {
  return <View className={`icon-tile ${filled ? 'fill' : 'tint'}-${tone} icon-${name}`} />
}
