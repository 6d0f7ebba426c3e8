import { province } from '#province/facts/province.ts'
import type { Step } from '../../form/form.ts'

/** The account for the money. A bank card that fails Luhn causes a warning only, because passbooks fail it. */
export const bankStep: Step = {
  code: 'bank',
  title: '收款账户',
  short: '收款',
  fields: [
    {
      kind: 'text',
      name: 'bankName',
      label: '开户银行',
      question: '钱打到哪家银行？',
      hint: '用您本人名下的一类卡或存折',
      placeholder: '如：中国农业银行',
      minLength: 3,
      maxLength: 30,
    },
    {
      kind: 'text',
      name: 'bankBranch',
      label: '支行',
      question: '是哪个支行？',
      hint: '开卡的网点，不清楚可以打银行卡背面的电话问',
      placeholder: `如：${province.examples.bankBranch}`,
      minLength: 2,
      maxLength: 40,
    },
    {
      kind: 'bank-card',
      name: 'bankCardNumber',
      label: '银行卡号',
      question: '银行卡号是多少？',
      hint: '卡正面那串数字；不会问您密码',
    },
  ],
}
