import { crc32, deflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { addFiles, choose, drawPhoto, tap, type } from '../../support/form-on-phone.ts'
import { listenToPolicy } from '../../support/listen-to-policy.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let page: Page
let stopped: string[]

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  page = await openApp(browser, app, '/home', { openid: 'union-officer' })
  page.setDefaultTimeout(15_000)
  stopped = await listenToPolicy(page)
  const region = JSON.stringify({ data: JSON.stringify('340111') })
  await page.evaluate((stored) => localStorage.setItem('region', stored), region)
  await page.goto(`${app.url}/service?service=union-legal-person&variant=change`)
  await tap(page, /^开始申请/)
  await type(page, '工会名称', '示例物流有限公司工会委员会')
  await type(page, '原登记证号', '皖工法证字第 0001 号')
  await type(page, '经办人', '示例三')
  await type(page, '经办人手机号', '13800000003')
  await tap(page, '下一步')
  await choose(page, '变更事项', '住所')
  await type(page, '变更前', '住所：示例路 1 号')
  await type(page, '变更后', '住所：示例路 2 号')
  await type(page, '原因', '单位搬家')
  await tap(page, '下一步')
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const chunk = (kind: string, data: Buffer) => {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}
const turned = Buffer.from('4d4d002a000000080001011200030000000100060000' + '00000000', 'hex')

/** A PNG whose pixels are given by their place; RGBA. */
function png(width: number, height: number, at: (x: number, y: number) => readonly number[], exif?: Buffer) {
  const rows = Buffer.alloc(height * (1 + width * 4))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(at(x, y), y * (1 + width * 4) + 1 + x * 4)
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(exif ? [chunk('eXIf', exif)] : []),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Sends one file and looks at what arrived: its size upright, and the color of its corner over black. */
async function arrivedAs(name: string, mimeType: string, buffer: Buffer) {
  await addFiles(page, '上级批复', [{ name, mimeType, buffer }])
  await page
    .getByLabel(/，已上传，查看或删除$/)
    .first()
    .waitFor()
  const [file] = await app.supabase.query<{ id: string; type: string }>(
    'select id, mime_type as type from attachments order by created_at desc limit 1',
  )
  const seen = await page.evaluate(async (id) => {
    const { token } = JSON.parse(JSON.parse(localStorage.getItem('session') ?? '').data)
    const answer = await fetch(`/api/attachments/${id}`, { headers: { authorization: `Bearer ${token}` } })
    const picture = new Image()
    picture.src = URL.createObjectURL(await answer.blob())
    await picture.decode()
    const { naturalWidth: width, naturalHeight: height } = picture
    const canvas = document.createElement('canvas')
    canvas.width = 8
    canvas.height = 8
    const pen = canvas.getContext('2d')
    pen?.fillRect(0, 0, 8, 8)
    pen?.drawImage(picture, 0, 0, 8, 8, 0, 0, 8, 8)
    const [red = 0, green = 0, blue = 0] = pen?.getImageData(1, 1, 1, 1).data ?? []
    return { width, height, corner: [red, green, blue].map((one) => Math.round(one / 32) * 32) }
  }, file?.id)
  await page
    .getByLabel(/，已上传，查看或删除$/)
    .first()
    .click()
  await page.getByRole('button', { name: '删掉这张' }).last().click()
  await page.getByLabel(/，已上传，查看或删除$/).waitFor({ state: 'detached' })
  return { ...seen, type: file?.type }
}

const noise = (x: number, y: number) => {
  const shade = (x * 7919 + y * 104_729 + ((x * y) % 251)) % 256
  return [shade, (shade * 31) % 256, (shade * 17) % 256, 255]
}

test('a screenshot of 1080 × 20000 keeps a width that can be read', async () => {
  const page = (x: number, y: number) =>
    y % 40 < 20 && x % 30 < 20 ? [20, 20, 20, 255] : [255, 255, 255, 255]
  const small = await arrivedAs('long.png', 'image/png', png(1080, 20_000, page))
  expect(small.width).toBe(1080)
  const heavy = await arrivedAs(
    'heavy.png',
    'image/png',
    png(1080, 12_000, (x, y) => (x < 540 ? noise(x >> 2, y >> 2) : [255, 255, 255, 255])),
  )
  expect(heavy.width).toBeGreaterThan(1000)
})

test('a signature on a clear ground arrives on white', async () => {
  const ink = (x: number, y: number) =>
    Math.abs(y - 500 - Math.sin(x / 99) * 200) < 9 ? [0, 0, 90, 255] : [0, 0, 0, 0]
  const { corner, width } = await arrivedAs('signature.png', 'image/png', png(3000, 1000, ink))
  expect(corner).toEqual([256, 256, 256])
  expect(width).toBeGreaterThan(2000)
})

test('a PNG and a WebP that lie on their side arrive upright', async () => {
  const flag = (x: number) => (x < 30 ? [200, 0, 0, 255] : [0, 0, 200, 255])
  expect(await arrivedAs('turned.png', 'image/png', png(60, 20, flag, turned))).toMatchObject({
    width: 20,
    height: 60,
  })
  const plain = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 60
    canvas.height = 20
    return canvas.toDataURL('image/webp').split(',')[1] ?? ''
  })
  expect(
    await arrivedAs('turned.webp', 'image/webp', turnedWebp(Buffer.from(plain, 'base64'))),
  ).toMatchObject({ width: 20, height: 60 })
})

/** The picture of a plain WebP in the extended format, with EXIF that turns it. */
function turnedWebp(plain: Buffer): Buffer {
  const from = plain.toString('latin1', 12, 16) === 'VP8X' ? 30 : 12
  const part = (kind: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(kind, 0, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const canvas = Buffer.from([0x08, 0, 0, 0, 59, 0, 0, 19, 0, 0])
  const content = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', canvas),
    plain.subarray(from),
    part('EXIF', turned),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

test('a photo without ending, or with a wrong one, is taken by its bytes', async () => {
  const photo = await drawPhoto(page, '示例批复')
  for (const [name, mimeType] of [
    ['IMG_20261130', ''],
    ['scan.jfif', ''],
    ['PHOTO.JPG', 'image/jpeg'],
    ['photo.png', 'image/png'],
    ['IMG_1.HEIC', 'image/heic'],
  ] as const)
    expect(await arrivedAs(name, mimeType, photo)).toMatchObject({
      width: 2400,
      height: 1800,
      type: 'image/jpeg',
    })
})

test('a photo that lost its last third, and one of 30,000 × 30,000, are refused with a sentence before they are sent', async () => {
  const photo = await drawPhoto(page, '示例批复')
  await addFiles(page, '上级批复', [
    { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: photo.subarray(0, Math.floor(photo.length * 0.66)) },
  ])
  await page.getByText('这张照片不完整，后面一截打不开，请重新拍，或重新选一次').waitFor()
  await takePicture(page, 'cut-photo')
  const huge = png(4, 4, () => [0, 0, 0, 255])
  huge.writeUInt32BE(30_000, 16)
  huge.writeUInt32BE(30_000, 20)
  await addFiles(page, '上级批复', [{ name: 'huge.png', mimeType: 'image/png', buffer: huge }])
  await page.getByText('这张图片太大了，请截成几张再传').waitFor()
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  await addFiles(page, '上级批复', [{ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: heic }])
  await page.getByText(/这是苹果手机的 HEIC 照片/).waitFor()
  expect(await page.getByLabel(/，已上传，查看或删除$/).count()).toBe(0)
})

test('the policy of the page lets photos be chosen, drawn, sent and seen large', async () => {
  const buffer = await drawPhoto(page, '示例批复')
  await addFiles(page, '上级批复', [{ name: 'seen.jpg', mimeType: 'image/jpeg', buffer }])
  await page.getByLabel('seen.jpg，已上传，查看或删除').click()
  await page.getByRole('button', { name: '看大图' }).last().click()
  await expect.poll(() => page.locator('img[src^="blob:"]').count()).toBeGreaterThan(1)
  expect(stopped).toEqual([])
})
