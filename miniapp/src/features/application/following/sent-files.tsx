import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Thumbnail } from '../../../form/controls/slot-picture.tsx'
import { usePicturePath } from '../../../form/files/picture-path.ts'
import { showFile } from '../../../form/files/show-file.ts'
import '../../../form/controls/attachments-control.css'

type Sent = ApplicationDetail['attachments'][number]

const mostShown = 5

/** What the worker sent, as small pictures: those that fit in a row, and all on a tap. */
export function SentFiles({ attachments }: { attachments: readonly Sent[] }) {
  const [showsAll, setShowsAll] = useState(false)
  if (attachments.length === 0) return null
  const isLong = attachments.length > mostShown
  const shown = showsAll || !isLong ? attachments : attachments.slice(0, mostShown - 1)
  return (
    <Card>
      <View className="row">
        <View className="grow strong">我交的材料</View>
        <View className="t4">{attachments.length} 张</View>
      </View>
      <View className="sent-files">
        {shown.map((file, index) => (
          <SentFile key={file.id} file={file} place={index + 1} />
        ))}
        {shown.length < attachments.length && (
          <Pressable
            className="sent-files__more"
            label={`再看 +${attachments.length - shown.length} 张`}
            onPress={() => setShowsAll(true)}
          >
            +{attachments.length - shown.length}
          </Pressable>
        )}
      </View>
    </Card>
  )
}

function SentFile({ file, place }: { file: Sent; place: number }) {
  const path = usePicturePath(file.id, file.mimeType)
  return (
    <Pressable
      className="sent-files__one"
      label={`第 ${place} 张，打开看`}
      onPress={() => void showFile(file)}
    >
      <Thumbnail path={path} mimeType={file.mimeType} />
    </Pressable>
  )
}
