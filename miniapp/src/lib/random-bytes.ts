import Taro from '@tarojs/taro'

/**
 * Bytes nobody can guess, from the phone's own source. There is no falling back to `Math.random`.
 * @throws when the phone has no such source (WeChat before its base library 2.19).
 */
export function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)))
  // Taro makes no promise of this one.
  return new Promise((resolve, reject) => {
    Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
