/**
 * Every page of the app: its name, its folder below `src`, and the title of its navigation bar.
 * `app.config.ts` lists the pages from here and `lib/navigate.ts` goes to them by name.
 */
export const tabs = [
  { name: 'home', path: 'pages/home/home', label: '首页', icon: 'home' },
  { name: 'events', path: 'pages/events/events', label: '活动', icon: 'calendar' },
  { name: 'applications', path: 'pages/applications/applications', label: '办理', icon: 'document' },
  { name: 'mine', path: 'pages/mine/mine', label: '我的', icon: 'person' },
] as const

export type TabName = (typeof tabs)[number]['name']

/** Pages outside the tab bar. `root` is the subpackage they load with. */
export const subpackages: readonly { root: string; pages: readonly { name: string; path: string }[] }[] = []
