import { parseTicketCode } from '#shared/door/ticket-code.ts'
import { toHex } from '#shared/foundation/hex.ts'
import type { Handler } from '../http/handler.ts'
import { ticketFault } from './ticket-fault.ts'

/** The signatures are checked again here, because a scanner's claim proves nothing. SQL decides everything else. */
export const checkIn: Handler<'checkIn'> = ({ params, body }, { database }) =>
  database.call('check_in', {
    event_id: params.id,
    door: body.door,
    device_id: body.deviceId,
    scans: body.scans.map(({ scanId, code: text, scannedAt, isQueued, session }) => {
      const code = parseTicketCode(text)
      return {
        scanId,
        scannedAt,
        isQueued,
        session: session ?? null,
        ticketId: code?.ticketId ?? null,
        publicKey: code ? toHex(code.publicKey) : '',
        fault: ticketFault(code, Date.parse(scannedAt)),
      }
    }),
  })
