import type { Signup } from '#shared/api/event-shapes.ts'
import { Card } from '../../components/card.tsx'
import { ListItem } from '../../components/list-item.tsx'
import { SectionTitle } from '../../components/section-title.tsx'
import { callApi } from '../../lib/api.ts'
import { copyText } from '../../lib/copy-text.ts'
import { confirm } from '../../lib/dialog.ts'
import { useChange } from '../../lib/use-change.ts'

type Member = NonNullable<Signup['team']>['members'][number]

/** The team: who is in it, the code others join with, and for its captain taking out and handing over. */
export function TeamCard({ signup, onChange }: { signup: Signup; onChange: () => void }) {
  const { team } = signup
  const { run } = useChange(onChange)
  if (!team) return null
  const change = async (member: Member) => {
    const args = { params: { id: signup.id }, body: { memberId: member.signupId } }
    const isHandingOver = await confirm({
      title: `把队长交给${member.fullName}？`,
      content: '名额和排队的位置随队伍走，您变成队员。不交的话，下一步可以请他出队。',
      confirmText: '交给他',
    })
    if (isHandingOver) {
      await run(() => callApi('POST /signups/:id/team/captain', args), '已经换了队长')
      return
    }
    const isRemoving = await confirm({
      title: `请${member.fullName}出队？`,
      content: '他会收到消息，可以再加入别的队。',
      confirmText: '请他出队',
    })
    if (isRemoving) await run(() => callApi('POST /signups/:id/team/removals', args), '已经请出队伍')
  }
  const missing = team.minSize - team.size
  return (
    <>
      <SectionTitle title={team.name === null ? '队伍（队名检查中）' : `队伍“${team.name}”`} />
      <Card list>
        {team.invitationCode && team.size < team.maxSize && (
          <ListItem
            title={`邀请码 ${team.invitationCode}`}
            note={
              missing > 0
                ? `还差 ${missing} 人，报名截止时不满会解散`
                : `还能加 ${team.maxSize - team.size} 人`
            }
            value="复制"
            onPress={() => void copyText(team.invitationCode ?? '', '邀请码已复制，发给队员')}
          />
        )}
        {team.members.map((member) => (
          <ListItem
            key={member.signupId}
            title={`${member.fullName}${member.isSelf ? '（我）' : ''}`}
            note={member.isCaptain ? '队长' : undefined}
            onPress={team.isCaptain && !member.isSelf ? () => void change(member) : undefined}
          />
        ))}
      </Card>
    </>
  )
}
