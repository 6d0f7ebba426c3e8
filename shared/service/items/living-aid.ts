import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Form, Step } from '../../form/form.ts'
import { bankStep } from '../blocks/bank.ts'
import { familyStep } from '../blocks/family.ts'
import { hardshipChecks, hardshipStep } from '../blocks/hardship.ts'
import { hardshipSlots } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

const reasonStep: Step = {
  code: 'reason',
  title: '救助原因',
  fields: [
    {
      kind: 'long-text',
      name: 'aidReason',
      label: '申请救助原因',
      question: '家里遇到了什么困难，需要什么帮助？',
      hint: '写清楚什么时候、发生了什么事、现在缺多少',
      minLength: 10,
      maxLength: 500,
    },
    {
      kind: 'money',
      name: 'monthlyMedicalExpense',
      label: '每月刚性支出：医疗',
      question: '家里每个月看病吃药要花多少钱？',
      hint: '每月少不了的药费、看病钱；没有写 0',
      per: '月',
    },
    {
      kind: 'money',
      name: 'monthlyEducationExpense',
      label: '每月刚性支出：教育',
      question: '家里每个月上学要花多少钱？',
      hint: '每月少不了的学费、伙食费；没有写 0',
      per: '月',
    },
    {
      kind: 'money',
      name: 'monthlyOtherExpense',
      label: '每月刚性支出：其他',
      question: '房租、还债等别的固定开销，每个月多少钱？',
      hint: '房租、还债等每月少不了的钱；没有写 0',
      per: '月',
    },
    {
      kind: 'computed',
      name: 'monthlyFixedExpense',
      label: '每月刚性支出合计',
      hint: '三项相加，自动算出',
      unit: '元',
      computation: { sum: ['monthlyMedicalExpense', 'monthlyEducationExpense', 'monthlyOtherExpense'] },
    },
  ],
}

const form: Form = {
  version: 2,
  minutes: 9,
  steps: [
    personStep,
    hardshipStep,
    familyStep,
    reasonStep,
    bankStep,
    { code: 'materials', title: '材料', fields: [...hardshipSlots, truthPledge] },
  ],
  crossChecks: hardshipChecks,
}

export const livingAid: ServiceItem = {
  code: 'living-aid',
  ...listed['living-aid'],
  name: '困难职工生活救助',
  group: 'hardship',
  icon: 'home',
  applicantKind: 'individual',
  levels: { provincial: '困难职工生活救助', municipal: '困难职工生活救助', county: '困难职工生活救助' },
  summary: '家里收入低、突然失业或遭了灾，日子过不下去的职工，可申请生活救助。',
  acceptanceConditions: [
    `您是在${province.shortName}工作的职工，包括灵活就业人员和货车司机、网约车司机、快递员、外卖配送员等`,
    '家庭收入低，或者遇到失业、意外、灾害等，基本生活有困难',
    '没有建过困难职工档案的也可以申请，工会会一并核对',
  ],
  procedureSteps: [
    '网上提交申请和材料',
    '受理工会核对材料，缺什么一次说清',
    '工会了解家庭情况并审核',
    '通过后救助金打到您的银行卡',
  ],
  committedWorkingDays: 15,
  grantsMoney: true,
  handledBy: { way: 'application', form },
  consents: ['identity', 'health-and-income', 'bank-account'],
  confirmation: 'hardship',
}
