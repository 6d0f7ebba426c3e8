import { View } from '@tarojs/components'
import './icon.css'

/** One family of icons: 24 px, a 1.6 stroke, round ends. To add an icon, add a file in `icons/` and a rule in `icon.css`. */
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
  | 'cup'
  | 'document'
  | 'down'
  | 'download'
  | 'edit'
  | 'eye'
  | 'go'
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

/** Drawn in the color of the surrounding text and hidden from screen readers: the element around it has the label. */
export function Icon({ name, small = false }: Props) {
  return <View className={`icon icon-${name}${small ? ' icon--small' : ''}`} />
}
