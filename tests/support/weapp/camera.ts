import { createHash } from 'node:crypto'
import { sampleJpeg } from '../functions/sample-files.ts'
import { answer, type Callbacks, refuse, type Wx } from './wx.ts'

type Upload = Callbacks & {
  url: string
  filePath: string
  fileName?: string
  formData: Record<string, string>
  header: Record<string, string>
}

/** The parts of a phone for taking a photo, keeping it, and sending it to the running server. */
export function cameraFor(server: string): Wx {
  let taken = 0
  const bytes = sampleJpeg()
  const file = (name: string) => `wxfile://tmp/${name}.jpg`
  return {
    showActionSheet: (options: Callbacks) => answer('showActionSheet', options, { tapIndex: 0 }),
    // Taro passes this one on unchanged, and WeChat answers calls without callbacks with a promise.
    async chooseMedia() {
      taken += 1
      const tempFiles = [{ tempFilePath: file(String(taken)), size: bytes.length, fileType: 'image' }]
      return { tempFiles, type: 'image' }
    },
    getImageInfo: (options: Callbacks) => answer('getImageInfo', options, { width: 1200, height: 900 }),
    compressImage: (options: Callbacks & { src: string }) =>
      answer('compressImage', options, {
        tempFilePath: file(createHash('md5').update(options.src).digest('hex')),
      }),
    getFileSystemManager: () => ({
      getFileInfo: (options: Callbacks) => answer('getFileInfo', options, { size: bytes.length }),
      saveFile: (options: Callbacks & { tempFilePath: string }) =>
        answer('saveFile', options, { savedFilePath: options.tempFilePath.replace('/tmp/', '/store/') }),
      removeSavedFile: (options: Callbacks) => answer('removeSavedFile', options),
    }),
    uploadFile(options: Upload) {
      const heard: ((event: { progress: number }) => void)[] = []
      send(server, options, bytes).then(
        (response) => {
          for (const listener of heard) listener({ progress: 100 })
          answer('uploadFile', options, response)
        },
        (error: unknown) => refuse('uploadFile', options, String(error)),
      )
      return {
        abort() {},
        onHeadersReceived() {},
        offHeadersReceived() {},
        offProgressUpdate() {},
        onProgressUpdate: (listener: (typeof heard)[number]) => void heard.push(listener),
      }
    },
  }
}

async function send(server: string, { url, fileName, filePath, formData, header }: Upload, bytes: Buffer) {
  const form = new FormData()
  for (const [name, value] of Object.entries(formData)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), fileName ?? filePath)
  const { pathname } = new URL(url)
  const response = await fetch(server + pathname, { method: 'POST', headers: header, body: form })
  return { statusCode: response.status, data: await response.text() }
}
