import type { Hand } from '../counting-hand.ts'
import { type Desk, signUpUnseen } from './desk.ts'

/** The captain's part of the form: a new team. */
export async function foundTeam(hand: Hand, name: string): Promise<void> {
  await hand.choose('组队', '新建队伍，我当队长')
  await hand.type('队名', name)
  await hand.press('下一步')
}

/** Others join a team with the code that its captain has. `before` of them have joined already. */
export async function joinTeam(
  desk: Desk,
  eventId: string,
  teamName: string,
  names: readonly string[],
  before = 0,
): Promise<void> {
  const [team] = await desk.app.supabase.query<{ code: string }>(
    'select invitation_code as code from public.teams where event_id = $1 and name = $2',
    [eventId, teamName],
  )
  for (const [index, fullName] of names.entries())
    await signUpUnseen(desk, eventId, `mate-${before + index}`, {
      fullName,
      sex: '男',
      phone: phoneOfMate(before + index),
      invitationCode: team?.code ?? '',
    })
}

/** The phone of the mate who joined at this place, from 0. */
export const phoneOfMate = (index: number) => `1380000${String(700 + index).padStart(4, '0')}`
