import Taro from '@tarojs/taro'
import { toGcj02 } from './gcj02.ts'

/** Degrees (GCJ-02). It is kept in memory and is never stored or sent. */
export type Position = { latitude: number; longitude: number }

let last: Position | null = null

/** Where the person last said to be since the app was opened, for the page of a place. */
export const lastPosition = (): Position | null => last

/**
 * Where the person is: WeChat lets them choose on its map, a browser asks. Null when they would rather not, or when the
 * phone does not know.
 */
export async function askPosition(): Promise<Position | null> {
  try {
    const found = process.env.TARO_ENV === 'weapp' ? await choose() : await askBrowser()
    last = found
    return found
  } catch {
    return null
  }
}

async function choose(): Promise<Position> {
  const { latitude, longitude } = await Taro.chooseLocation({})
  return { latitude: Number(latitude), longitude: Number(longitude) }
}

function askBrowser(): Promise<Position> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(toGcj02(coords)), reject, {
      timeout: 10_000,
      maximumAge: 60_000,
    })
  })
}
