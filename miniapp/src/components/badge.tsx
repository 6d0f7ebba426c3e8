import { Text } from '@tarojs/components'
import './badge.css'

/** A number of things that wait. Screen readers hear it in the label of the element around it. */
export function Badge({ count }: { count: number }) {
  return <Text className="badge">{count > 99 ? '99+' : count}</Text>
}
