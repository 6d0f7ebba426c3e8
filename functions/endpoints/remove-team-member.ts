import type { Handler } from '../http/handler.ts'

export const removeTeamMember: Handler<'removeTeamMember'> = ({ params, body }, { database }) =>
  database.call('remove_team_member', { signup_id: params.id, member_id: body.memberId })
