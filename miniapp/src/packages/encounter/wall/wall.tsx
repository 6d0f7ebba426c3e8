import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useWall } from '../../../features/encounter/wall/use-wall.ts'
import { WallCode } from '../../../features/encounter/wall/wall-code.tsx'
import { WallView } from '../../../features/encounter/wall/wall-view.tsx'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { useOpened } from '../../../lib/opening-sign.ts'
import { useNow } from '../../../lib/use-now.ts'
import './wall.css'

/** The projector in the hall. Nobody signs in there: the host's phone says the code. It has no control either. */
export default function WallPage() {
  const { code } = useRouter().params
  useOpened()
  useEffect(() => {
    Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => {})
  }, [])
  return code ? <Wall code={code} /> : <WallCode />
}

function Wall({ code }: { code: string }) {
  const { title, board, scene, error, isSilent, allow } = useWall(code)
  const now = useNow(1000)
  if (!board && error instanceof ApiError && error.code !== 'offline') return <WallCode wrong={code} />
  return (
    <View className="wall look-dark" onClick={allow}>
      {board && scene ? (
        <WallView title={title} board={board} scene={scene} now={now} />
      ) : (
        <View className="wall__middle wall__hint">{error === undefined ? '' : messageOf(error)}</View>
      )}
      {board && process.env.TARO_ENV === 'h5' && isSilent && (
        <View className="wall__silent">点一下屏幕，换座时敲锣</View>
      )}
    </View>
  )
}
