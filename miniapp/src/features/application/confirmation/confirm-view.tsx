import { View } from '@tarojs/components'
import type { ConfirmationPage } from '#shared/application/endpoints/confirmations.ts'
import { dayWords, momentWords } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Note } from '../../../components/note.tsx'
import { go } from '../../../lib/navigate.ts'
import { useMe } from '../../../lib/session.ts'
import { VerifyPhone } from '../../account/sign-in/verify-phone.tsx'
import { ConfirmForm } from './confirm-form.tsx'

interface Props {
  page: ConfirmationPage
  token: string
  onChange: () => Promise<void>
}

/** The person and the statement that a chair is asked to confirm, and the answer. */
export function ConfirmView({ page, token, onChange }: Props) {
  const me = useMe()
  const { applicantName, serviceName, workplace, statement, expiresAt, outcome, answeredAt } = page
  if (outcome && answeredAt) {
    return (
      <EmptyState
        title="谢谢，已经收到"
        note={`您 ${momentWords(answeredAt)} 的答复：${outcome}。${page.tradeUnionName}的工作人员看得到。`}
        action="回首页"
        onAction={() => void go('home')}
      />
    )
  }
  const lines = [
    ['职工', applicantName],
    ['申请事项', serviceName],
    ['工作单位', workplace ?? '没有填写'],
    ['受理工会', page.tradeUnionName],
  ]
  return (
    <>
      <Card>
        <View className="strong">有一位职工请您确认</View>
        {lines.map(([label, value]) => (
          <View key={label} className="t3">
            {label}：{value}
          </View>
        ))}
      </Card>
      <Note>请您确认：{statement}</Note>
      <Identity page={page} />
      {me && !page.isPhoneVerified && (
        <VerifyPhone
          me={me}
          words="验证手机号，工会按手机号核对您的身份。"
          onVerified={() => void onChange()}
        />
      )}
      <ConfirmForm token={token} onChange={onChange} />
      <View className="t4">
        您的姓名和答复给{page.tradeUnionName}的工作人员看；职工只看到您的姓、结果和时间。{dayWords(expiresAt)}
        前有效。
      </View>
    </>
  )
}

function Identity({ page: { officerUnit, otherUnit, isPhoneVerified } }: { page: ConfirmationPage }) {
  if (officerUnit) return <Note tone="green">您登记在：{officerUnit}。您的确认会显示为已核实。</Note>
  const listed = otherUnit ? `您登记在：${otherUnit}，不是受理工会这边的` : '您的手机号不在工会名单里'
  const why = isPhoneVerified ? listed : '您还没有验证手机号'
  return <Note tone="amber">{why}，您的确认会显示为未核实，工作人员会再核对。</Note>
}
