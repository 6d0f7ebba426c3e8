import { View } from '@tarojs/components'
import type { ManagedTeam } from '#shared/signup/endpoints/event-teams.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../lib/navigate.ts'
import { signupTone } from '../signup-words.ts'
import './managed-team-card.css'
import type { TeamAct } from './team-act-sheet.tsx'

interface Props {
  eventId: string
  team: ManagedTeam
  /** The fewest and the most who may be in a team. */
  least: number
  most: number
  /** People may still join. */
  isOpen: boolean
  onApprove: () => void
  onAct: (act: TeamAct) => void
}

/** One team: its members by name, the places nobody has taken, and the acts on all of it. */
export function ManagedTeamCard({ eventId, team, least, most, isOpen, onApprove, onAct }: Props) {
  const { name, status, seatLabel, members } = team
  const lacks = team.isClosed ? 0 : Math.max(0, least - members.length)
  const room = most - members.length
  const isPending = status === '待审核'
  return (
    <Card>
      <View className="managed-team__head">
        <View className="grow">
          <View className="strong">
            {name}{' '}
            {lacks > 0 ? (
              <Tag tone="amber">差 {lacks} 人</Tag>
            ) : (
              <Tag tone={signupTone(status)}>{status}</Tag>
            )}
          </View>
          <View className="t4">
            {[seatLabel, `队长 ${members[0]?.fullName ?? ''}`, lacks > 0 && status]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
        <View className="managed-team__count">
          <View className="strong">
            {members.length}/{most} 人
          </View>
          {/* A dot for each place, which the words say too. Large teams have no room for dots. */}
          {most <= 8 && (
            <View className="managed-team__dots" aria-hidden>
              {'●'.repeat(members.length)}
              {'○'.repeat(Math.max(0, room))}
            </View>
          )}
        </View>
      </View>
      {members.map((member) => (
        <View key={member.id} className="managed-team__member">
          <View className="grow">{member.fullName}</View>
          <View className="t4">
            尾号 {member.phone.slice(-4)} ·{' '}
            {member.isCaptain ? '队长' : member.status === '已签到' ? '已签到' : '已进队'}
            {member.hasAccount ? '' : ' · 代报名'}
          </View>
        </View>
      ))}
      {isOpen && room > 0 && (
        <View className="managed-team__member">
          <View className={`grow${lacks > 0 ? ' ink-amber' : ' t4'}`}>
            {lacks > 0 ? `还差 ${lacks} 人才算报上` : `还空 ${room} 个位`}
          </View>
          <Pressable
            className="managed-team__add"
            label={`代报名 1 人：${name}`}
            onPress={() => void go('addSignup', { id: eventId, team: name })}
          >
            代报名 1 人
          </Pressable>
        </View>
      )}
      <View className="row managed-team__acts">
        {isPending ? (
          <>
            <Button kind="ghost" label={`不通过：${name}`} onPress={() => onAct('不通过')}>
              不通过
            </Button>
            <Button label={`通过整队 ${members.length} 人：${name}`} onPress={onApprove}>
              通过整队 {members.length} 人
            </Button>
          </>
        ) : (
          <>
            {members.length > 1 && (
              <Button kind="ghost" label={`换队长：${name}`} onPress={() => onAct('换队长')}>
                换队长
              </Button>
            )}
            <Button kind="ghost" label={`整队移除：${name}`} onPress={() => onAct('整队移除')}>
              整队移除
            </Button>
          </>
        )}
      </View>
    </Card>
  )
}
