import Taro from '@tarojs/taro'
import { copyText } from './copy-text.ts'

/** Degrees (GCJ-02), null when nobody entered them. */
type Spot = { name: string; address: string; latitude: number | null; longitude: number | null }

/** What a tap on a place does. WeChat's map needs coordinates; without them, and in a browser, the address is copied. */
export const placeVerbOf = ({ latitude, longitude }: Pick<Spot, 'latitude' | 'longitude'>) =>
  process.env.TARO_ENV === 'weapp' && latitude !== null && longitude !== null ? '导航' : '复制地址'

/** Opens WeChat's map, which offers navigation. A browser copies the address for any map. */
export function showPlace({ name, address, latitude, longitude }: Spot): void {
  if (process.env.TARO_ENV === 'h5' || latitude === null || longitude === null) {
    void copyText(`${name}（${address}）`, '地址已复制，粘贴到地图里查找')
    return
  }
  // Rejects when the person closes the map, which needs no message.
  Taro.openLocation({ latitude, longitude, name, address }).catch(() => {})
}
