import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleJpeg, samplePng } from '../../support/functions/sample-files.ts'

/** A phone in WeChat: what it was asked to make smaller, and what it drew. */
const world = {
  bytes: new Uint8Array(),
  size: { width: 1200, height: 900 },
  canReadBytes: true,
  asked: [] as string[],
  pen: [] as string[],
}

vi.hoisted(() => {
  process.env.TARO_ENV = 'weapp'
})
type Callbacks<T> = { success: (answer: T) => void; fail: (error: { errMsg: string }) => void }
const pen = {
  set fillStyle(color: string) {
    world.pen.push(color)
  },
  fillRect: (...place: number[]) => world.pen.push(`ground ${place}`),
  drawImage: (_: unknown, ...place: number[]) => world.pen.push(`picture ${place}`),
}
vi.mock('@tarojs/taro', () => ({
  default: {
    getFileSystemManager: () => ({
      readFile: ({ success, fail }: Callbacks<{ data: ArrayBuffer }>) =>
        world.canReadBytes
          ? success({ data: Uint8Array.from(world.bytes).buffer })
          : fail({ errMsg: 'readFile:fail' }),
      getFileInfo: ({ success }: Callbacks<{ size: number }>) => success({ size: 1000 }),
    }),
    getImageInfo: async () => world.size,
    compressImage: async ({ compressedWidth, compressedHeight }: Record<string, number>) => {
      world.asked.push(`${compressedWidth}×${compressedHeight}`)
      return { tempFilePath: '/tmp/smaller.jpg' }
    },
    createOffscreenCanvas: () => ({
      getContext: () => pen,
      createImage: () => ({
        set onload(done: () => void) {
          done()
        },
      }),
    }),
    canvasToTempFilePath: async () => ({ tempFilePath: '/tmp/drawn.jpg' }),
  },
}))
const { prepareFile } = await import('#miniapp/form/files/prepare-file.ts')

const choose = (bytes: Uint8Array, name: string, byteSize = bytes.length) => {
  world.bytes = Uint8Array.from(bytes)
  return prepareFile({ path: '/tmp/chosen', name, mimeType: '', byteSize })
}
beforeEach(() => {
  Object.assign(world, { size: { width: 1200, height: 900 }, canReadBytes: true, asked: [], pen: [] })
})

describe('示例一 chooses in WeChat', () => {
  test('a photo without ending: it is a photo, and WeChat makes it smaller', async () => {
    expect(await choose(sampleJpeg(), 'IMG_20261130')).toMatchObject({
      mimeType: 'image/jpeg',
      name: 'IMG_20261130.jpg',
      path: '/tmp/smaller.jpg',
    })
  })

  test('a long page of 1080 × 20000: it stays wide enough to read', async () => {
    world.size = { width: 1080, height: 20_000 }
    await choose(sampleJpeg(), 'page.jpg', 5_000_000)
    expect(Number.parseInt(world.asked[0] ?? '', 10)).toBeGreaterThan(900)
    world.size = { width: 4000, height: 3000 }
    await choose(sampleJpeg(), 'photo.jpg', 5_000_000)
    expect(world.asked[1]).toBe('2400×1800')
  })

  test('a large signature on a clear ground: it is drawn on white', async () => {
    world.size = { width: 6000, height: 2000 }
    expect(await choose(samplePng({ withMetadata: false }), 'signature.png', 900_000)).toMatchObject({
      path: '/tmp/drawn.jpg',
      mimeType: 'image/jpeg',
    })
    expect(world.pen).toEqual(['#fff', 'ground 0,0,3240,1080', 'picture 0,0,3240,1080'])
  })

  test('a PNG on its side: it is sent as it is, with what turns it', async () => {
    world.size = { width: 6000, height: 2000 }
    expect(await choose(samplePng({ orientation: 6 }), 'a.png', 900_000)).toMatchObject({
      path: '/tmp/chosen',
    })
  })

  test('a photo that lost its end: a sentence says so', async () => {
    const photo = sampleJpeg({ withMetadata: false })
    expect(await choose(photo.subarray(0, photo.length - 6), 'cut.jpg')).toMatch(/不完整/)
    expect(await choose(photo.subarray(0, -2), 'no-end-mark.jpg')).toMatchObject({ mimeType: 'image/jpeg' })
  })

  test('a picture of 30,000 × 30,000: it is not drawn', async () => {
    expect(await choose(samplePng({ width: 30_000, height: 30_000 }), 'huge.png')).toMatch(/太大了/)
  })

  test('a file that this WeChat cannot read: its name decides', async () => {
    world.canReadBytes = false
    const chosen = { path: '/tmp/chosen', byteSize: 1000 }
    expect(await prepareFile({ ...chosen, name: 'a.jpg', mimeType: 'image/jpeg' })).toMatchObject({
      mimeType: 'image/jpeg',
    })
    expect(await prepareFile({ ...chosen, name: 'a.heic', mimeType: '' })).toMatch(/HEIC/)
    expect(await prepareFile({ ...chosen, name: 'a.exe', mimeType: '' })).toMatch(/只能上传/)
  })
})
