/**
 * Every page of the app. `app.config.ts` lists the pages from here, `lib/navigate.ts` opens them by name, and H5 shows
 * `/<name>` in the address bar. A page is the file `src/<root>/<path>.tsx`. Tabs have no root. All other pages load
 * with the subpackage `root` when it is first opened.
 */
interface Route {
  path: string
  root?: string
}

export const routes = {
  home: { path: 'pages/home/home' },
  events: { path: 'pages/events/events' },
  applications: { path: 'pages/applications/applications' },
  mine: { path: 'pages/mine/mine' },
  search: { root: 'packages/service', path: 'search/search' },
  serviceGroup: { root: 'packages/service', path: 'service-group/service-group' },
  service: { root: 'packages/service', path: 'service/service' },
  selfCheck: { root: 'packages/service', path: 'self-check/self-check' },
  nearby: { root: 'packages/place', path: 'nearby/nearby' },
  place: { root: 'packages/place', path: 'place/place' },
  notices: { root: 'packages/notice', path: 'notices/notices' },
  notice: { root: 'packages/notice', path: 'notice/notice' },
  entries: { root: 'packages/notice', path: 'entries/entries' },
  fill: { root: 'packages/application', path: 'fill/fill' },
  check: { root: 'packages/application', path: 'check/check' },
  result: { root: 'packages/application', path: 'result/result' },
  askConfirmation: { root: 'packages/confirmation', path: 'ask-confirmation/ask-confirmation' },
  confirm: { root: 'packages/confirmation', path: 'confirm/confirm' },
  askHelp: { root: 'packages/confirmation', path: 'ask-help/ask-help' },
  help: { root: 'packages/confirmation', path: 'help/help' },
  progress: { root: 'packages/following', path: 'progress/progress' },
  signIn: { root: 'packages/account', path: 'sign-in/sign-in' },
  supplement: { root: 'packages/application', path: 'supplement/supplement' },
  event: { root: 'packages/event', path: 'event/event' },
  signUp: { root: 'packages/event', path: 'sign-up/sign-up' },
  editSignup: { root: 'packages/event', path: 'edit-signup/edit-signup' },
  addSignup: { root: 'packages/event', path: 'add-signup/add-signup' },
  mySignups: { root: 'packages/event', path: 'my-signups/my-signups' },
  mySignup: { root: 'packages/event', path: 'my-signup/my-signup' },
  closingList: { root: 'packages/event', path: 'closing-list/closing-list' },
  messages: { root: 'packages/account', path: 'messages/messages' },
  privacy: { root: 'packages/account', path: 'privacy/privacy' },
  agreement: { root: 'packages/account', path: 'agreement/agreement' },
  accessibility: { root: 'packages/account', path: 'accessibility/accessibility' },
  personal: { root: 'packages/account', path: 'personal/personal' },
  profile: { root: 'packages/account', path: 'profile/profile' },
  joinAccounts: { root: 'packages/account', path: 'join-accounts/join-accounts' },
  children: { root: 'packages/account', path: 'children/children' },
  consents: { root: 'packages/account', path: 'consents/consents' },
  managedEvents: { root: 'packages/organizer', path: 'managed-events/managed-events' },
  managedEvent: { root: 'packages/organizer', path: 'managed-event/managed-event' },
  roster: { root: 'packages/organizer', path: 'roster/roster' },
  eventTeams: { root: 'packages/organizer', path: 'event-teams/event-teams' },
  eventMessages: { root: 'packages/organizer', path: 'event-messages/event-messages' },
  coOrganizers: { root: 'packages/organizer', path: 'co-organizers/co-organizers' },
  eventFiles: { root: 'packages/organizer', path: 'event-files/event-files' },
  planEvent: { root: 'packages/plan', path: 'plan-event/plan-event' },
  ticket: { root: 'packages/ticket', path: 'ticket/ticket' },
  door: { root: 'packages/door', path: 'door/door' },
  walkIn: { root: 'packages/door', path: 'walk-in/walk-in' },
  checkIns: { root: 'packages/door', path: 'check-ins/check-ins' },
  encounter: { root: 'packages/encounter', path: 'encounter/encounter' },
  host: { root: 'packages/encounter', path: 'host/host' },
  wall: { root: 'packages/encounter', path: 'wall/wall' },
  managedEncounter: { root: 'packages/organizer', path: 'encounter/encounter' },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

export const tabs = [
  { name: 'home', label: '首页', icon: 'home' },
  { name: 'events', label: '活动', icon: 'calendar' },
  { name: 'applications', label: '办理', icon: 'document' },
  { name: 'mine', label: '我的', icon: 'person' },
] as const satisfies readonly { name: RouteName; label: string; icon: string }[]

export type TabName = (typeof tabs)[number]['name']

/** The path in WeChat, without the leading slash. */
export function pagePath(route: Route): string {
  return route.root ? `${route.root}/${route.path}` : route.path
}

/** Subpackages in the shape of `app.json`. */
export function subpackages(): { root: string; pages: string[] }[] {
  const pages = new Map<string, string[]>()
  for (const { root, path } of Object.values<Route>(routes)) {
    if (root) pages.set(root, [...(pages.get(root) ?? []), path])
  }
  return [...pages].map(([root, paths]) => ({ root, pages: paths }))
}
