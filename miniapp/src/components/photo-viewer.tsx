import { Image, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useBackStep } from '../lib/back-step.ts'
import { usePhoto, viewPhoto } from '../lib/photo.ts'
import { useHeldFocus } from '../lib/use-held-focus.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './photo-viewer.css'

const close = () => viewPhoto(undefined)

/** H5: a photo over the whole page. A tap enlarges it; ×, Escape and going back close it. WeChat has its own viewer. */
export function PhotoViewer() {
  const [isShown, setShown] = useState(true)
  // The pages below this one are drawn too, and hidden.
  useDidShow(() => setShown(true))
  useDidHide(() => {
    setShown(false)
    close()
  })
  const photo = usePhoto()
  const path = isShown ? photo : undefined
  const [isLarge, setLarge] = useState(false)
  const held = useHeldFocus(path !== undefined, close)
  useBackStep(path === undefined ? undefined : close)
  if (path === undefined) return null
  return (
    <View className="photo-viewer" role="dialog" aria-label="照片" {...held}>
      <View className="photo-viewer__scroll" onClick={() => setLarge(!isLarge)}>
        <Image
          className={`photo-viewer__photo${isLarge ? ' photo-viewer__photo--large' : ''}`}
          src={path}
          mode="aspectFit"
        />
      </View>
      <Pressable className="photo-viewer__close" label="关闭照片" onPress={close}>
        <Icon name="close" />
      </Pressable>
    </View>
  )
}
