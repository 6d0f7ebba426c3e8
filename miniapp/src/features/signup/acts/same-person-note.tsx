import { View } from '@tarojs/components'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { Note } from '../../../components/note.tsx'

/** Other signups that may be the same person: why, and what to compare. */
export function SamePersonNote({ signup: { hasTakenIdNumber, sameAs } }: { signup: SignupRow }) {
  return (
    <>
      {hasTakenIdNumber && (
        <Note tone="amber">
          证件冲突：这个身份证号已经有人报名。请核对两个人的证件，先移除不对的那一份，再通过对的。本人只看到“待审核”。
        </Note>
      )}
      {sameAs.map(({ id, number, status, fullName, birthDate, phone, employer, why }) => (
        <Note key={id} tone="amber">
          <View>
            可能和第 {number} 号 {fullName} 是同一个人：{why.join('，')}
          </View>
          <View className="t3">
            {[status, birthDate, `尾号 ${phone.slice(-4)}`, employer].filter(Boolean).join(' · ')}
          </View>
        </Note>
      ))}
    </>
  )
}
