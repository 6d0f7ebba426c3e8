import type { Handler } from '../http/handler.ts'

export const checkInByName: Handler<'checkInByName'> = ({ params, body }, { database }) =>
  database.call('check_in_by_name', {
    event_id: params.id,
    door: body.door,
    device_id: body.deviceId,
    scan_id: body.scanId,
    full_name: body.fullName,
    phone_tail: body.phoneTail,
  })
