import Taro from '@tarojs/taro'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import { copyText } from '../../../lib/copy-text.ts'

/** WeChat's map needs coordinates. Without them, and in a browser, the address is copied. */
const hasMap = ({ latitude, longitude }: EventDetail) =>
  process.env.TARO_ENV === 'weapp' && latitude !== null && longitude !== null

/** What a tap on the place does. */
export const placeVerbOf = (event: EventDetail) => (hasMap(event) ? '导航' : '复制地址')

/** Opens WeChat's map, which offers navigation. A browser copies the address for any map. */
export function showPlace({ placeName, address, latitude, longitude }: EventDetail): void {
  if (process.env.TARO_ENV === 'h5' || latitude === null || longitude === null) {
    void copyText(`${placeName}（${address}）`, '地址已复制，粘贴到地图里查找')
    return
  }
  // Rejects when the person closes the map, which needs no message.
  Taro.openLocation({ latitude, longitude, name: placeName, address }).catch(() => {})
}
