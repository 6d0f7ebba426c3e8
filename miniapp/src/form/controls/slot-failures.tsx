import { View } from '@tarojs/components'
import { Pressable } from '../../components/pressable.tsx'
import { spoken } from '../../lib/accessibility.ts'
import type { TrayFile } from '../files/tray-file.ts'

interface Props {
  files: readonly TrayFile[]
  /** How many files of the slot stand before these. */
  before: number
  onDrop: (files: readonly TrayFile[]) => void
}

/** Why files of a slot did not arrive, each reason once, and a way to go on without them. */
export function SlotFailures({ files, before, onDrop }: Props) {
  const failed = files.flatMap((file) => (file.state === 'failed' ? [file] : []))
  // With one photo there is no doubt which.
  const placesOf = (same: readonly TrayFile[]) =>
    before + files.length > 1
      ? `第 ${same.map((file) => before + files.indexOf(file) + 1).join('、')} 张没传上：`
      : ''
  return [...new Set(failed.map(({ message }) => message))].map((message) => {
    const same = failed.filter((file) => file.message === message)
    return (
      <View key={message} className="slot__failure">
        <View className="grow slot__error" {...spoken({ role: 'alert' })}>
          {placesOf(same)}
          {message}
        </View>
        <Pressable className="slot__drop" onPress={() => onDrop(same)}>
          {same.length > 1 ? `不传这 ${same.length} 张` : '不传这张'}
        </Pressable>
      </View>
    )
  })
}
