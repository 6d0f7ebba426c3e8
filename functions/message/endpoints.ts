import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const messageHandlers = {
  getWaiting: call('get_waiting', () => ({})),
  addMessageCredits: () => import('./add-message-credits.ts'),
  listMessageTemplates: () => import('./list-message-templates.ts'),
  listMessages: call('list_messages', () => ({})),
  readMessages: () => import('./read-messages.ts'),
} satisfies SomeHandlers
