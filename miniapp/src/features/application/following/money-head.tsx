import { Text, View } from '@tarojs/components'
import type { ApplicationDetail } from '#shared/application/application-shapes.ts'
import type { Form } from '#shared/form/form.ts'
import { fieldsOf } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { dayWords, inChina } from '#shared/foundation/china-words.ts'
import { Card } from '../../../components/card.tsx'
import { StatusTag } from './status-tag.tsx'
import { yuanWords } from './yuan-words.ts'

interface Props {
  application: ApplicationDetail
  form: Form | undefined
  amount: number
}

/** After 通过 the first words are the money: how much, to which account, and by when. */
export function MoneyHead({ application, form, amount }: Props) {
  const { serviceName, status, promisedOn, decisionReason } = application
  const account = accountOf(application, form)
  const by =
    status === '已通过' && promisedOn
      ? `${dayWords(promisedOn)} ${inChina(promisedOn).weekday}前到账`
      : undefined
  return (
    <Card>
      <View className="row">
        <View className="grow t4">{serviceName}</View>
        <StatusTag status={status} />
      </View>
      <View className="money-head__amount">补助 {yuanWords(amount)} 元</View>
      {account && (
        <View>
          打到尾号 {account.tail} 的卡　<Text className="t4">{account.bank}</Text>
        </View>
      )}
      <View className="money-head__when">
        {by ?? (status === '已办结' ? '已经打款办结' : '打款以后告诉您')}
      </View>
      {decisionReason && <View className="t3">{decisionReason}</View>}
    </Card>
  )
}

/** The last digits of the card that was named, and its bank; undefined in a form without one. */
function accountOf({ answers }: ApplicationDetail, form: Form | undefined) {
  const card = form && fieldsOf(form).find(({ kind }) => kind === 'bank-card')
  const tail = card && textOf(answers[card.name]).slice(-4)
  return tail ? { tail, bank: textOf(answers.bankName) } : undefined
}
