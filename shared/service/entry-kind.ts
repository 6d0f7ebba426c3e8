/** 入口的种类: what a tap on an entry does. A site's address is copied, since a mini-program cannot open it. */
export const entryKinds = ['小程序', '网站', '电话'] as const
export type EntryKind = (typeof entryKinds)[number]
