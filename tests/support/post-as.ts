import type { RunningApp } from './start-app.ts'
import { signInAtServer } from './worker-page.ts'

/** Sends a body as the worker with this WeChat account, without the pages. */
export async function postAs(app: RunningApp, openid: string, path: string, body: object): Promise<void> {
  const { token } = await signInAtServer(app, openid)
  const answer = await fetch(`${app.url}/api${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${openid} was refused: ${await answer.text()}`)
}
