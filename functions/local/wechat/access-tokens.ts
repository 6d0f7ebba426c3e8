import { type Context, Hono } from 'hono'
import { createGate } from './gate.ts'

/** The access tokens of the stand-in. One is valid at a time, and everybody gets the same. */
export function createAccessTokens({ appId, appSecret }: { appId: string; appSecret: string }) {
  let number = 1
  let fetches = 0
  let gate: { arrive: () => void; opened: Promise<void> } | undefined
  const current = () => `stand-in-token-${number}`

  const routes = new Hono()
  routes.post('/cgi-bin/stable_token', async (c) => {
    const { appid, secret } = await c.req.json()
    if (appid !== appId || secret !== appSecret)
      return c.json({ errcode: 40001, errmsg: 'invalid credential' })
    fetches += 1
    gate?.arrive()
    await gate?.opened
    return c.json({ access_token: current(), expires_in: 7200 })
  })
  return {
    routes,
    expire: () => {
      number += 1
    },
    countFetches: () => fetches,
    hold: () => {
      const arrived = createGate()
      const opened = createGate()
      gate = { arrive: arrived.open, opened: opened.passed }
      return { arrived: arrived.passed, release: opened.open }
    },
    /** The answer to a call with another token. */
    refusal: (c: Context) =>
      c.req.query('access_token') === current()
        ? undefined
        : { errcode: 42001, errmsg: 'access_token expired rid: stand-in' },
  }
}

export type AccessTokens = ReturnType<typeof createAccessTokens>
