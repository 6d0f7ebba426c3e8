import { View } from '@tarojs/components'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { signupLabels } from '#shared/signup/signup-labels.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import { momentWords } from '../../../lib/china-time.ts'
import './signup-sheet.css'

interface Props {
  title: string
  signup: SignupRow | undefined
  onClose: () => void
}

/** Everything a person said when signing up, under the questions' own words. */
export function SignupSheet({ title, signup, onClose }: Props) {
  return (
    <Sheet title={title} open={signup !== undefined} onClose={onClose}>
      {signup && <Details signup={signup} />}
    </Sheet>
  )
}

function Details({ signup }: { signup: SignupRow }) {
  return (
    <View className="signup-sheet">
      <ListItem
        title={signupLabels.phone}
        value={<View className="ink-blue">{signup.phone}</View>}
        label={`拨打 ${signup.phone}`}
        onPress={() => callPhone(signup.phone)}
      />
      {linesOf(signup).map(([label, value]) => (
        <View key={label} className="signup-sheet__line">
          <View className="t3 signup-sheet__label">{label}</View>
          <View className="grow">{value}</View>
        </View>
      ))}
    </View>
  )
}

function linesOf(signup: SignupRow): readonly (readonly [string, string])[] {
  const lines: readonly (readonly [string, string | null])[] = [
    ['报名状态', signup.status],
    ['没有通过的原因', signup.reviewReason],
    ['报名序号', `第 ${signup.number} 号`],
    ['座位号', signup.seatLabel],
    ['队伍', signup.teamName && `${signup.teamName}${signup.isCaptain ? '（队长）' : ''}`],
    [signupLabels.fullName, signup.fullName],
    [signupLabels.sex, signup.sex],
    [signupLabels.birthDate, `${signup.birthDate}（活动当天 ${signup.age} 岁）`],
    [signupLabels.employer, signup.employer],
    [signupLabels.regionCode, signup.regionName],
    [signupLabels.maritalStatus, signup.maritalStatus],
    [signupLabels.heightCm, signup.heightCm === null ? null : String(signup.heightCm)],
    [signupLabels.education, signup.education],
    [signupLabels.occupation, signup.occupation],
    [signupLabels.interests, signup.interests.join('、')],
    [signupLabels.introduction, signup.introduction],
    [signupLabels.expectations, signup.expectations],
    [signupLabels.nickname, signup.nickname],
    ['报名时间', momentWords(signup.signedUpAt)],
  ]
  return lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}
