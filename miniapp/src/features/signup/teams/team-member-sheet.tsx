import { View } from '@tarojs/components'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { Button } from '../../../components/button.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import './team-member-sheet.css'

export type TeamMember = NonNullable<Signup['team']>['members'][number]

interface Props {
  member: TeamMember | undefined
  onHandOver: (member: TeamMember) => void
  onRemove: (member: TeamMember) => void
  onClose: () => void
}

/** What a captain can do with a member of the team, and the consequences. */
export function TeamMemberSheet({ member, onHandOver, onRemove, onClose }: Props) {
  return (
    <Sheet title={member?.fullName ?? ''} open={member !== undefined} onClose={onClose}>
      {member && (
        <View className="team-member-sheet">
          <View className="t3">交出队长：名额和排队的位置随队伍走，您变成队员。</View>
          <Button kind="ghost" onPress={() => onHandOver(member)}>
            请{member.fullName}当队长
          </Button>
          <View className="t3">请出队伍：对方会收到消息，可以再加入别的队。</View>
          <Button kind="ghost" onPress={() => onRemove(member)}>
            请{member.fullName}出队
          </Button>
        </View>
      )}
    </Sheet>
  )
}
