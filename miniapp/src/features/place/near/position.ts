import Taro from '@tarojs/taro'
import { toGcj02 } from './gcj02.ts'

/** Degrees (GCJ-02). It is kept in the memory of the page and is never stored or sent. */
export type Position = { latitude: number; longitude: number }

/**
 * Where the person is: WeChat lets them choose on its map, a browser asks. Null when they would rather not, or when the
 * phone does not know.
 */
export async function askPosition(): Promise<Position | null> {
  try {
    if (process.env.TARO_ENV === 'weapp') {
      const { latitude, longitude } = await Taro.chooseLocation({})
      return { latitude: Number(latitude), longitude: Number(longitude) }
    }
    return await askBrowser()
  } catch {
    return null
  }
}

function askBrowser(): Promise<Position> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(toGcj02(coords)), reject, {
      timeout: 10_000,
      maximumAge: 60_000,
    })
  })
}
