import { View } from '@tarojs/components'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { standingOf } from '#shared/signup/standing-of.ts'
import { Icon } from '../../../components/icon.tsx'
import { Pressable } from '../../../components/pressable.tsx'
import { Tag } from '../../../components/tag.tsx'
import { doubtOf } from '../acts/doubt-words.ts'
import { signupTone } from '../signup-words.ts'
import './roster-item.css'

interface Props {
  signup: SignupRow
  isChosen: boolean
  onChoose: () => void
  onPress: () => void
}

/** One person of the roster: seat or number, name, age, employer and last digits. The seat is the box to tick. */
export function RosterItem({ signup, isChosen, onChoose, onPress }: Props) {
  const {
    sex,
    age,
    employer,
    fullName: name,
    phone,
    seatLabel,
    number,
    teamName,
    isCaptain,
    captainName,
    guardianName,
    isWalkIn,
  } = signup
  const doubt = doubtOf(signup)
  const team = teamName && `${teamName} ${isCaptain ? '队长' : `队长 ${captainName ?? ''}`}`
  const about = [
    guardianName && `家长 ${guardianName}`,
    `尾号 ${phone.slice(-4)}`,
    age === null ? sex : `${sex} ${age} 岁`,
    isWalkIn && '现场报名',
    team,
    employer,
  ]
    .filter(Boolean)
    .join(' · ')
  const state = standingOf(signup)
  const place = seatLabel ?? String(number)
  return (
    <View className="roster-item">
      <Pressable
        className="roster-item__choose"
        role="checkbox"
        selected={isChosen}
        label={`选中 ${place} ${name}`}
        onPress={onChoose}
      >
        <View
          className={`roster-item__place ${isChosen ? 'fill-red' : sex === '男' ? 'tint-blue' : 'tint-rose'}`}
        >
          {isChosen ? <Icon name="check" /> : place}
        </View>
      </Pressable>
      <Pressable
        className="roster-item__body"
        label={`${[[place, name, doubt].filter(Boolean).join(' '), about, state].join('，')}，看报名资料`}
        onPress={onPress}
      >
        <View className="grow">
          <View>
            {name} {doubt && <Tag tone="amber">{doubt}</Tag>}
          </View>
          <View className="t4">{about}</View>
        </View>
        <Tag tone={signupTone(state)}>{state}</Tag>
      </Pressable>
    </View>
  )
}
