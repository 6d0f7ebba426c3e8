import Taro from '@tarojs/taro'

/**
 * Unguessable bytes from the phone's own source. There is no fallback to `Math.random`. @throws when the phone has no
 * such source (WeChat before its base library 2.19).
 */
export function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)))
  // Taro does not return a promise here.
  return new Promise((resolve, reject) => {
    Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
