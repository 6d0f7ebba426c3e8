import { Canvas, Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { drawInBrowser, drawInWechat } from './poster-canvas.ts'
import { savePoster } from './save-poster.ts'
import './share-poster.css'

const canvasId = 'share-poster'

/** A picture of the event to share, drawn on the phone with the mini-program code of the event. */
export function SharePoster({ event }: { event: EventDetail }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Card list>
        <ListItem
          title="生成分享海报"
          note="带小程序码，可以发到群里、打印出来"
          onPress={() => setOpen(true)}
        />
      </Card>
      <Sheet title="分享海报" open={isOpen} onClose={() => setOpen(false)}>
        <Picture event={event} />
      </Sheet>
    </>
  )
}

function Picture({ event }: { event: EventDetail }) {
  const [picture, setPicture] = useState<string>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isGone = false
    const drawing = process.env.TARO_ENV === 'h5' ? drawInBrowser(event) : drawInWechat(event, canvasId)
    drawing.then(
      (drawn) => !isGone && setPicture(drawn),
      () => !isGone && setFailed(true),
    )
    return () => {
      isGone = true
    }
  }, [event])
  return (
    <View className="share-poster">
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={canvasId} className="share-poster__canvas" />
      )}
      {picture ? (
        <View role="img" ariaLabel={`活动海报：${event.title}`}>
          <Image className="share-poster__picture" mode="widthFix" src={picture} />
        </View>
      ) : (
        !hasFailed && <View className="t3 center">正在画海报…</View>
      )}
      {hasFailed && <Note tone="amber">这部手机画不出海报，请用“分享”发给工友。</Note>}
      <Button disabled={!picture} onPress={() => picture && void savePoster(picture, event.title)}>
        {process.env.TARO_ENV === 'h5' ? '下载海报' : '保存到相册'}
      </Button>
    </View>
  )
}
