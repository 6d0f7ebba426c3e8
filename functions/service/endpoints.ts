import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const serviceHandlers = {
  listNotices: call('list_notices', () => ({})),
  listServiceSettings: call('list_service_settings', () => ({})),
  getMiniProgramCode: () => import('./get-mini-program-code.ts'),
} satisfies SomeHandlers
