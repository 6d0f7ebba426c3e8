import type { SomeHandlers } from '../http/handler.ts'
import { call } from '../http/pass-through.ts'

export const doorHandlers = {
  addWalkIn: () => import('./add-walk-in.ts'),
  checkIn: () => import('./check-in.ts'),
  checkInByName: call('check_in_by_name', ({ params, body }) => ({
    event_id: params.id,
    door: body.door,
    device_id: body.deviceId,
    scan_id: body.scanId,
    full_name: body.fullName,
    phone_tail: body.phoneTail,
    session: body.session,
  })),
  getDoor: call('get_door', ({ params, query }) => ({
    event_id: params.id,
    session: query.session,
  })),
  getDoorList: call('get_door_list', ({ params }) => ({ event_id: params.id })),
  letIn: call('let_in', ({ params, body }) => ({
    event_id: params.id,
    signup_id: params.signupId,
    door: body.door,
    device_id: body.deviceId,
    scan_id: body.scanId,
    session: body.session,
  })),
  listCheckIns: call('list_check_ins', ({ params }) => ({ event_id: params.id })),
  registerTicket: call('register_ticket', ({ params, body }) => ({
    signup_id: params.id,
    public_key: body.publicKey,
    is_move: body.isMove,
  })),
  undoCheckIn: call('undo_check_in', ({ params, body }) => ({
    event_id: params.id,
    scan_id: params.scanId,
    reason: body.reason,
  })),
} satisfies SomeHandlers
