import Taro from '@tarojs/taro'
import { pagePath, type RouteName, routes, type TabName, tabs } from '../routes.ts'
import { stepBack } from './back-step.ts'
import { loadPage } from './load-page.ts'

/** WeChat allows ten pages. */
const maximumPages = 10

type Parameters = Record<string, string | number | undefined>

export function pageUrl(name: RouteName, parameters?: Parameters): string {
  return `/${pagePath(routes[name])}${queryOf(parameters)}`
}

function queryOf(parameters: Parameters = {}): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `?${query}` : ''
}

/** Whether the page can be opened now. WeChat loads subpackages itself, with a sign of its own. */
async function isHere(name: RouteName, parameters?: Parameters): Promise<boolean> {
  return process.env.TARO_ENV !== 'h5' || loadPage(pagePath(routes[name]), `/${name}${queryOf(parameters)}`)
}

function isTab(name: RouteName): name is TabName {
  return tabs.some((tab) => tab.name === name)
}

/** Opens a page by its name in `routes.ts`. Tabs are switched to and have no parameters. */
export async function go(name: RouteName, parameters?: Parameters): Promise<unknown> {
  if (!(await isHere(name, parameters))) return
  const url = pageUrl(name, parameters)
  if (isTab(name)) return Taro.switchTab({ url })
  if (Taro.getCurrentPages().length >= maximumPages) return Taro.redirectTo({ url })
  return Taro.navigateTo({ url })
}

/** Opens a page in place of the current one, so that 返回 does not go back to a finished form. */
export async function replace(name: RouteName, parameters?: Parameters): Promise<unknown> {
  if (!(await isHere(name, parameters))) return
  const url = pageUrl(name, parameters)
  return isTab(name) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })
}

/** Opens a page and closes all others, because they are out of date. */
export async function restart(name: RouteName, parameters?: Parameters): Promise<unknown> {
  if (!(await isHere(name, parameters))) return
  return Taro.reLaunch({ url: pageUrl(name, parameters) })
}

/** Goes back inside the page or to the page before, or home when this page was the first (a shared link, a scanned code). */
export function back(): Promise<unknown> {
  if (stepBack()) return Promise.resolve()
  if (Taro.getCurrentPages().length > 1) return Taro.navigateBack()
  return go('home')
}
