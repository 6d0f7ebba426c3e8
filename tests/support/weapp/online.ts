import { pagePath, type RouteName, routes } from '#miniapp/routes.ts'
import type { RunningApp } from '../start-app.ts'
import type { LaunchOptions } from './launch.ts'
import type { Callbacks, RequestHandler } from './wx.ts'
import { answer } from './wx.ts'

/** The phone of one person in WeChat, with the running server. */
export function onlineAs(app: RunningApp, openid: string): LaunchOptions {
  return {
    requests: forwardTo(app.url),
    wx: {
      login: (options: Callbacks) => answer('login', options, { code: app.standIn.createLoginCode(openid) }),
    },
  }
}

/** Sends the phone's requests for its fixed server to the running one. */
function forwardTo(server: string): RequestHandler {
  return async ({ url, method, data, header }) => {
    const asked = new URL(url)
    const isRead = method === 'GET' || method === 'HEAD'
    // WeChat writes the data of a GET into its address.
    if (isRead)
      for (const [name, value] of Object.entries(Object(data))) asked.searchParams.set(name, String(value))
    const hasBody = !isRead && data !== undefined
    const response = await fetch(server + asked.pathname + asked.search, {
      method,
      headers: header,
      ...(hasBody && { body: typeof data === 'string' ? data : JSON.stringify(data) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      statusCode: response.status,
      data: isJson && text !== '' ? JSON.parse(text) : text,
      header: Object.fromEntries(response.headers),
    }
  }
}

/** The mini-program's page for an address of the H5 app, `/service?service=…`. */
export function weappAddress(address: string): string {
  const [name = '', search] = address.slice(1).split('?')
  const route = Object.entries(routes).find(([key]) => key === name)?.[1]
  if (route === undefined) throw new Error(`no page is called ${name as RouteName}`)
  return `/${pagePath(route)}${search === undefined ? '' : `?${search}`}`
}
