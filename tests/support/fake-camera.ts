import type { Locator, Page } from 'playwright-core'

/**
 * Gives a page a camera that films what is held before it. Only the device is ours: the app opens it and reads its
 * pictures like those of any camera.
 */
export async function giveCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const context = canvas.getContext('2d')
    let held: ImageBitmap | undefined
    setInterval(() => {
      if (!context) return
      context.fillStyle = 'gray'
      context.fillRect(0, 0, canvas.width, canvas.height)
      if (held) context.drawImage(held, 110, 30, 420, 420)
    }, 50)
    window.addEventListener('held', async (event) => {
      if (!(event instanceof CustomEvent)) return
      held = event.detail ? await createImageBitmap(await (await fetch(event.detail)).blob()) : undefined
    })
    const mediaDevices = { getUserMedia: async () => canvas.captureStream(20) }
    Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices })
  })
}

/** Holds the current picture of another page before the camera. It stays there. */
export async function holdBeforeCamera(camera: Page, shown: Locator | undefined): Promise<void> {
  const picture = shown && (await shown.screenshot()).toString('base64')
  const detail = picture && `data:image/png;base64,${picture}`
  await camera.evaluate((url) => window.dispatchEvent(new CustomEvent('held', { detail: url })), detail)
}
