import type { Page } from 'playwright-core'

/** What the content policy of this page stops from now on, as the browser reports it. */
export async function listenToPolicy(page: Page): Promise<string[]> {
  const stopped: string[] = []
  await page.exposeFunction('reportStopped', (what: string) => stopped.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report: unknown = Reflect.get(window, 'reportStopped')
      if (typeof report === 'function') report(`${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  return stopped
}
