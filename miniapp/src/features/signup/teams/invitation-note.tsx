import { Note } from '../../../components/note.tsx'
import type { Invitation } from './use-invitation.ts'

/** The team that invites the reader, and whether it has room. */
export function InvitationNote({ invitation }: { invitation: Invitation }) {
  if (invitation.standing === 'unknown') return <Note tone="green">队友邀请您组队参加。</Note>
  if (invitation.standing === 'gone') {
    return (
      <Note tone="amber">邀请您的队伍已经解散，或者邀请码不对。可以请队长再发一次，也可以自己新建一队。</Note>
    )
  }
  const { standing, teamName, size, maxSize } = invitation
  const team = teamName === null ? '一支队伍' : `“${teamName}”`
  return standing === 'open' ? (
    <Note tone="green">
      {team}邀请您加入：现在 {size} 人，最多 {maxSize} 人。
    </Note>
  ) : (
    <Note tone="amber">邀请您的队伍已经满 {maxSize} 人了。可以自己新建一队，或者凭别的邀请码加入。</Note>
  )
}
