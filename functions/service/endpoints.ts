import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const serviceHandlers = {
  listServiceSettings: call('list_service_settings', () => ({})),
  getNoticeBoard: call('get_notice_board', ({ params }) => ({ trade_union_id: params.id })),
  getNotice: call('get_notice', ({ params }) => ({ notice_id: params.id })),
  getNoticePicture: () => import('./get-notice-picture.ts'),
  getMiniProgramCode: () => import('./get-mini-program-code.ts'),
} satisfies SomeHandlers
