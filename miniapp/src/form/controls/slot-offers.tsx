import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { dayWords } from '#shared/foundation/china-words.ts'
import { Pressable } from '../../components/pressable.tsx'
import { listOpenPapers, type PaperOffers, type SlotForPapers } from '../files/paper-offers.ts'
import { usePicturePath } from '../files/picture-path.ts'
import type { PendingFile } from '../files/tray-file.ts'
import './slot-offers.css'
import { Thumbnail } from './slot-picture.tsx'

type Props = SlotForPapers & { offers: PaperOffers }

/** The accepted papers of before for a slot. One tap uses one. */
export function SlotOffers({ offers, slot, label, used, room, onUse }: Props) {
  useSyncExternalStore(offers.subscribe, offers.offer, offers.offer)
  const open = listOpenPapers(offers, slot, used, room)
  if (open.length === 0) return null
  const days = [...new Set(open.map(({ paper }) => dayWords(paper.acceptedAt ?? paper.handedInAt)))]
  return (
    <View className="slot-offers">
      <View className="t4">{days.join('、')} 通过的，点一下就用</View>
      <View className="slot__files">
        {open.map(({ file }, index) => (
          <Offered
            key={file.id}
            file={file}
            label={`用以前通过的${label}第 ${index + 1} 张`}
            onPress={() => onUse([file])}
          />
        ))}
      </View>
    </View>
  )
}

function Offered({ file, label, onPress }: { file: PendingFile; label: string; onPress: () => void }) {
  const path = usePicturePath(file.copyOf, file.mimeType)
  return (
    <Pressable className="slot-picture slot-offers__one" label={label} onPress={onPress}>
      <Thumbnail path={path} mimeType={file.mimeType} />
      <View className="slot-picture__words slot-offers__words">用这张</View>
    </Pressable>
  )
}
