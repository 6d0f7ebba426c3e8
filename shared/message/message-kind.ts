/** What WeChat can tell a worker outside the app: news of an application or of a signup. */
export const messageKinds = ['application', 'signup'] as const

export type MessageKind = (typeof messageKinds)[number]
