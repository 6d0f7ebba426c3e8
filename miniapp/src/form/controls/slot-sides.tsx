import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { AttachmentAnswer } from '#shared/form/answers.ts'
import { Icon } from '../../components/icon.tsx'
import { Pressable } from '../../components/pressable.tsx'
import type { TrayFile } from '../files/tray-file.ts'
import './slot-sides.css'

type SlotFile = AttachmentAnswer | TrayFile

interface Props {
  sides: readonly string[]
  label: string
  files: readonly SlotFile[]
  show: (file: SlotFile) => ReactNode
  onAdd: (side: string) => void
}

/** Both sides of a card, each in its own frame with its state below it. */
export function SlotSides({ sides, label, files, show, onAdd }: Props) {
  return (
    <View className="slot-sides">
      {placeOnSides(sides, files).map(({ side, file }) => (
        <View key={side} className="slot-sides__side">
          {file ? (
            show(file)
          ) : (
            <Pressable
              className="slot-sides__add"
              label={`${label} ${side}：拍照或选照片`}
              onPress={() => onAdd(side)}
            >
              <Icon name="camera" />
              <View>拍{side}</View>
            </Pressable>
          )}
          <View className="slot-sides__words">
            <View className="grow">{side}</View>
            {file && !('state' in file) && <View className="ink-green">已传</View>}
          </View>
        </View>
      ))}
    </View>
  )
}

/** The file of each side: the one that was taken for it, else the first that was taken for none. */
function placeOnSides<F extends { name: string }>(
  sides: readonly string[],
  files: readonly F[],
): readonly { side: string; file: F | undefined }[] {
  const takenFor = (file: F) => sides.find((side) => file.name.startsWith(side))
  const others = [...files].filter((file, index) => {
    const side = takenFor(file)
    return side === undefined || files.findIndex((one) => takenFor(one) === side) !== index
  })
  return sides.map((side) => ({
    side,
    file: files.find((file) => takenFor(file) === side) ?? others.shift(),
  }))
}
