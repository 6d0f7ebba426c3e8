import type { Handler } from '../http/handler.ts'

export const undoCheckIn: Handler<'undoCheckIn'> = ({ params, body }, { database }) =>
  database.call('undo_check_in', { event_id: params.id, scan_id: params.scanId, reason: body.reason })
