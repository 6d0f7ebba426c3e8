import { Image, View } from '@tarojs/components'
import type { AttachmentAnswer } from '#shared/form/answers.ts'
import { Icon } from '../../components/icon.tsx'
import { Pressable } from '../../components/pressable.tsx'
import { usePicturePath } from '../files/picture-path.ts'
import type { TrayFile } from '../files/tray-file.ts'

/** A file that has arrived. */
export function SentPicture({ file, onPress }: { file: AttachmentAnswer; onPress: () => void }) {
  const path = usePicturePath(file.id, file.mimeType)
  return (
    <Pressable className="slot-picture" label={`${file.name}，已上传，查看或删除`} onPress={onPress}>
      <Thumbnail path={path} mimeType={file.mimeType} />
      <View className="slot-picture__tick fill-green">
        <Icon name="check" small />
      </View>
    </Pressable>
  )
}

/** A file that is being uploaded, with its progress. */
export function TrayPicture({ file, onPress }: { file: TrayFile; onPress: () => void }) {
  const words = wordsOf(file)
  const copied = usePicturePath(file.copyOf, file.mimeType)
  return (
    <Pressable
      className={`slot-picture${file.state === 'failed' ? ' slot-picture--failed' : ''}`}
      label={`${file.name}，${words}`}
      onPress={onPress}
    >
      <Thumbnail path={file.path || copied} mimeType={file.mimeType} />
      <View className={`slot-picture__words${file.state === 'failed' ? ' fill-red' : ''}`}>{words}</View>
      {file.state === 'sending' && (
        <View className="slot-picture__done fill-green" style={{ width: `${file.percent}%` }} />
      )}
    </Pressable>
  )
}

function wordsOf(file: TrayFile): string {
  if (file.state === 'waiting') return '等待上传'
  if (file.state === 'sending') return `上传中 ${file.percent}%`
  return file.isRefused ? '不能用' : '点此重传'
}

/** A photo, or the sign of a document. */
export function Thumbnail({ path, mimeType }: { path: string | undefined; mimeType: string }) {
  if (!path || !mimeType.startsWith('image/')) {
    return (
      <View className="slot-picture__document">
        <Icon name="document" />
        {mimeType === 'application/pdf' && <View className="slot-picture__kind">PDF</View>}
      </View>
    )
  }
  return <Image className="slot-picture__image" src={path} mode="aspectFill" nativeProps={{ alt: '' }} />
}
