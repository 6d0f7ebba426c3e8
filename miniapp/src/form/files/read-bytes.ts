import Taro from '@tarojs/taro'

/** The bytes of a chosen file; undefined where the phone does not let us read them. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  const read = process.env.TARO_ENV === 'h5' ? readInBrowser : readInWechat
  return read(path).then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
}

async function readInBrowser(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer()
}

function readInWechat(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('no bytes')) : resolve(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
