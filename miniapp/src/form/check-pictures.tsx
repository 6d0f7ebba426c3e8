import { Image, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import type { AttachmentAnswer } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import { filesOf } from '#shared/form/kinds/answer-of.ts'
import { isRequired } from '#shared/form/kinds.ts'
import { Icon } from '../components/icon.tsx'
import { Pressable } from '../components/pressable.tsx'
import './check-pictures.css'
import type { FileTray } from './files/file-tray.ts'
import { usePicturePath } from './files/picture-path.ts'
import { showFile } from './files/show-file.ts'
import type { FormStore } from './form-store.ts'

interface Props {
  slots: readonly Field[]
  store: FormStore
  tray: FileTray
}

/** The photos of each slot as small pictures, those on their way counted, and what is still missing. */
export function CheckPictures({ slots, store, tray }: Props) {
  useSyncExternalStore(tray.subscribe, () => tray.toSend().length)
  return (
    <>
      {slots.map((field) => {
        const sent = filesOf(store.read(field.name))
        const pending = tray.list(field.name).length
        if (sent.length + pending === 0 && !isShown(store, field)) return null
        return (
          <View key={field.name} className="check-pictures">
            <View className="check-pictures__label">{field.label}</View>
            <View className="grow check-pictures__row">
              {sent.map((file, index) => (
                <Picture key={file.id} file={file} label={`${field.label} 第 ${index + 1} 张，看大图`} />
              ))}
              {pending > 0 && <View className="check-pictures__words">还有 {pending} 张在传</View>}
              {sent.length + pending === 0 && (
                <View className="check-pictures__words">{isRequired(field) ? '还没有' : '以后再交'}</View>
              )}
            </View>
          </View>
        )
      })}
    </>
  )
}

const isShown = (store: FormStore, field: Field) => store.visible().some((one) => one.field === field)

function Picture({ file, label }: { file: AttachmentAnswer; label: string }) {
  const path = usePicturePath(file.id, file.mimeType)
  return (
    <Pressable className="check-pictures__picture" label={label} onPress={() => void showFile(file)}>
      {path && file.mimeType.startsWith('image/') ? (
        <Image className="check-pictures__image" src={path} mode="aspectFill" nativeProps={{ alt: '' }} />
      ) : (
        <Icon name="document" />
      )}
    </Pressable>
  )
}
