import type { Handler } from '../http/handler.ts'

export const handOverTeam: Handler<'handOverTeam'> = ({ params, body }, { database }) =>
  database.call('hand_over_team', { signup_id: params.id, member_id: body.memberId })
