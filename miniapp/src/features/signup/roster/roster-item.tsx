import { View } from '@tarojs/components'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { standingOf } from '#shared/signup/standing-of.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { Tag } from '../../../components/tag.tsx'
import { doubtOf } from '../acts/doubt-words.ts'
import { signupTone } from '../signup-words.ts'
import './roster-item.css'

/** One person of the roster: seat or number, name, age, employer and last digits. */
export function RosterItem({ signup, onPress }: { signup: SignupRow; onPress: () => void }) {
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
    <ListItem
      lead={<View className={`roster-item__place ${sex === '男' ? 'tint-blue' : 'tint-rose'}`}>{place}</View>}
      title={name}
      note={about}
      value={
        <>
          {doubt && <Tag tone="amber">{doubt}</Tag>}
          <Tag tone={signupTone(state)}>{state}</Tag>
        </>
      }
      label={`${[`${place} ${name}`, about, state, doubt].filter(Boolean).join('，')}，看报名资料`}
      onPress={onPress}
    />
  )
}
