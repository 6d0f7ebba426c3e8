/** What WeChat can tell a worker outside the app: how an application stands, how a signup stands. */
export const messageKinds = ['application', 'signup'] as const

export type MessageKind = (typeof messageKinds)[number]
