import { View } from '@tarojs/components'
import './icon.css'

/** The one family: 24 px, a 1.6 stroke, round ends. A new icon is a file in `icons/` and a rule in `icon.css`. */
export type IconName =
  | 'alert'
  | 'back'
  | 'ball'
  | 'bell'
  | 'book'
  | 'calendar'
  | 'camera'
  | 'chat'
  | 'check'
  | 'clock'
  | 'close'
  | 'document'
  | 'down'
  | 'download'
  | 'edit'
  | 'eye'
  | 'hand'
  | 'heart'
  | 'home'
  | 'join'
  | 'medal'
  | 'moon'
  | 'next'
  | 'people'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'retry'
  | 'scale'
  | 'scan'
  | 'search'
  | 'share'
  | 'shield'
  | 'ticket'
  | 'trash'

interface Props {
  name: IconName
  small?: boolean
}

/** Drawn in the color of the text around it, and silent: the element that holds it carries the label. */
export function Icon({ name, small = false }: Props) {
  return <View className={`icon icon-${name}${small ? ' icon--small' : ''}`} />
}
