import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Note } from '../../../components/note.tsx'
import './browser-camera.css'

const everyMilliseconds = 200
/** Enough for 45 modules at arm's length, and small enough for a slow phone. */
const widthRead = 640

/** Imported only on H5: WeChat scans natively and needs no reader. */
const loadReader = process.env.TARO_ENV === 'h5' ? () => import('./read-frame.ts') : undefined

/** H5: the camera in the page, read a few times a second. Without a camera it says what to do instead. */
export function BrowserCamera({ onScan }: { onScan: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const latestScan = useRef(onScan)
  latestScan.current = onScan
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!loadReader) return
    let isGone = false
    let stream: MediaStream | undefined
    const canvas = document.createElement('canvas')
    const watch = async () => {
      const { readFrame } = await loadReader()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isGone) return stop()
      const screen = video.current
      if (!screen) return
      screen.srcObject = stream
      await screen.play()
      while (!isGone) {
        if (screen.videoWidth > 0) {
          canvas.width = Math.min(widthRead, screen.videoWidth)
          canvas.height = Math.round((canvas.width * screen.videoHeight) / screen.videoWidth)
          canvas
            .getContext('2d', { willReadFrequently: true })
            ?.drawImage(screen, 0, 0, canvas.width, canvas.height)
          const code = await readFrame(canvas)
          if (code !== undefined && !isGone) latestScan.current(code)
        }
        await new Promise((resolve) => setTimeout(resolve, everyMilliseconds))
      }
    }
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    watch().catch(() => {
      if (!isGone) setMissing(true)
    })
    return () => {
      isGone = true
      stop()
    }
  }, [])
  if (isMissing) {
    return (
      <Note tone="amber">
        打不开摄像头：请在浏览器里允许使用，或者用微信里的小程序扫码。也可以按姓名签到。
      </Note>
    )
  }
  return (
    <View className="browser-camera">
      <video ref={video} className="browser-camera__picture" muted playsInline aria-label="摄像头画面" />
      <View className="browser-camera__frame" />
      <View className="browser-camera__words">把票上的码放进框里</View>
    </View>
  )
}
