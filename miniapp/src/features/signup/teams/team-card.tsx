import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Card } from '../../../components/card.tsx'
import { ListItem } from '../../../components/list-item.tsx'
import { SectionTitle } from '../../../components/section-title.tsx'
import { ShareButton } from '../../../components/share-button.tsx'
import { callApi } from '../../../lib/api.ts'
import { copyText } from '../../../lib/copy-text.ts'
import { useChange } from '../../../lib/use-change.ts'
import { invitationLink, openCode } from './team-invitation.ts'
import { type TeamMember, TeamMemberSheet } from './team-member-sheet.tsx'
import './team-card.css'

/** The team: its members, how others join, and for the captain removing a member and handing the team over. */
export function TeamCard({ signup, onChange }: { signup: Signup; onChange: () => void }) {
  const { team } = signup
  const { run } = useChange(onChange)
  const [chosen, setChosen] = useState<TeamMember>()
  if (!team) return null
  const code = openCode(signup)
  const change = async (call: (args: ReturnType<typeof argsFor>) => Promise<unknown>, done: string) => {
    setChosen(undefined)
    if (chosen) await run(() => call(argsFor(signup, chosen)), done)
  }
  return (
    <>
      <SectionTitle title={team.name === null ? '队伍（队名检查中）' : `队伍“${team.name}”`} />
      <Card list>
        {team.members.map((member) => (
          <ListItem
            key={member.signupId}
            title={`${member.fullName}${member.isSelf ? '（我）' : ''}`}
            note={member.isCaptain ? '队长' : undefined}
            label={`${member.fullName}，换队长或请出队`}
            onPress={team.isCaptain && !member.isSelf ? () => setChosen(member) : undefined}
          />
        ))}
        {code !== undefined && (
          <ListItem
            title={`邀请码 ${code}`}
            note={roomNote(team)}
            value="复制"
            label={`复制邀请码 ${code}，${roomNote(team)}`}
            onPress={() => void copyText(code, '邀请码已复制，发给队友')}
          />
        )}
        {/* A team that is too short has this as the main action of the page. */}
        {code !== undefined && team.size >= team.minSize && (
          <View className="team-card__invite">
            <ShareButton
              main
              words="邀请队友"
              link={process.env.TARO_ENV === 'h5' ? invitationLink(signup.eventId, code) : undefined}
            />
          </View>
        )}
      </Card>
      <TeamMemberSheet
        member={chosen}
        onHandOver={() =>
          void change((args) => callApi('POST /signups/:id/team/captain', args), '已经换了队长')
        }
        onRemove={() =>
          void change((args) => callApi('POST /signups/:id/team/removals', args), '已经请出队伍')
        }
        onClose={() => setChosen(undefined)}
      />
    </>
  )
}

const argsFor = ({ id }: Signup, { signupId }: TeamMember) => ({
  params: { id },
  body: { memberId: signupId },
})

const roomNote = ({ size, minSize, maxSize }: NonNullable<Signup['team']>) =>
  size < minSize ? `还差 ${minSize - size} 人，报名截止时不够会解散` : `还能加 ${maxSize - size} 人`
