import { View } from '@tarojs/components'
import type { Answers } from '#shared/form/answers.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { answerWords } from '#shared/signup/answer-words.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { headingOf } from '#shared/signup/heading-of.ts'
import { type SignupQuestionName, signupQuestions } from '#shared/signup/signup-questions.ts'
import { ListItem } from '../../../components/list-item.tsx'
import { callPhone } from '../../../lib/call-phone.ts'
import './signup-lines.css'

/** All answers of a signup, under the labels of the questions. */
export function SignupLines({ signup }: { signup: SignupRow }) {
  return (
    <View className="signup-lines">
      <ListItem
        title={signup.guardianName ? '家长手机号' : '手机号'}
        value={<View className="ink-blue">{signup.phone}</View>}
        label={`拨打 ${signup.phone}`}
        onPress={() => callPhone(signup.phone)}
      />
      {linesOf(signup).map(([label, value]) => (
        <View key={label} className="signup-lines__line">
          <View className="t3 signup-lines__label">{label}</View>
          <View className="grow">{value}</View>
        </View>
      ))}
    </View>
  )
}

/** Answers that need more: the place by its name, the age on the event's day. The phone is shown above. */
const shownOtherwise = ({
  regionName,
  birthDate,
  age,
}: SignupRow): Partial<Record<SignupQuestionName, string>> => ({
  phone: '',
  birthDate: birthDate === null ? '' : `${birthDate}（活动当天 ${age} 岁）`,
  regionCode: regionName ?? '',
})

function linesOf(signup: SignupRow): readonly (readonly [string, string])[] {
  const { answers, attended, ...columns } = signup
  const given: Answers = { ...answers, ...columns }
  const shown = shownOtherwise(signup)
  const lines: readonly (readonly [string, string | null])[] = [
    ['报名状态', signup.status],
    ['没有通过的原因', signup.reviewReason],
    ['报名序号', `第 ${signup.number} 号`],
    ['座位号', signup.seatLabel],
    ['签到的场次', attended.length > 0 ? `第 ${attended.join('、')} 场` : null],
    ['队伍', signup.teamName && `${signup.teamName}${signup.isCaptain ? '（队长）' : ''}`],
    ...signupQuestions.map(
      (question) =>
        [headingOf(question), shown[question.name] ?? answerWords(question, given[question.name])] as const,
    ),
    ...signup.ownAnswers.map(({ title, words }) => [title, words] as const),
    ['报名时间', momentWords(signup.signedUpAt)],
  ]
  return lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}
