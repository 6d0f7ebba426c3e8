import type { Field } from '../../form/field.ts'
import type { Form, Step } from '../../form/form.ts'
import { agentAuthorizationSlot, agentFields, organizationNameField } from './organization.ts'
import { organizationPledge } from './pledge.ts'
import { tradeUnionNameField, upperApprovalSlot } from './registered-union.ts'

const tradeUnionStep: Step = {
  code: 'trade-union',
  title: '工会信息',
  fields: [
    tradeUnionNameField,
    { ...organizationNameField, label: '所在单位', question: '工会所在的单位叫什么？' },
    {
      kind: 'text',
      name: 'tradeUnionAddress',
      label: '住所',
      question: '工会在哪里办公？',
      placeholder: '市、县（区）、街道和门牌号',
      minLength: 5,
      maxLength: 80,
    },
    {
      kind: 'date',
      name: 'foundedOn',
      label: '成立日期',
      question: '工会是哪一天成立的？',
      hint: '批复上的日期',
      range: 'past',
    },
    {
      kind: 'text',
      name: 'upperTradeUnion',
      label: '上级工会',
      question: '上级工会是哪一个？',
      minLength: 4,
      maxLength: 60,
    },
    {
      kind: 'text',
      name: 'approvalNumber',
      label: '批复文号',
      question: '批复的文号是多少？',
      placeholder: '如：包工〔2026〕1 号',
      minLength: 3,
      maxLength: 40,
    },
  ],
}

const chairStep: Step = {
  code: 'chair',
  title: '法定代表人和经办人',
  fields: [
    {
      kind: 'person-name',
      name: 'chairName',
      label: '法定代表人（工会主席）姓名',
      question: '工会主席叫什么名字？',
    },
    {
      kind: 'id-number',
      name: 'chairIdNumber',
      label: '法定代表人身份证号',
      question: '工会主席的身份证号是多少？',
      hint: '18 位，最后一位可能是 X',
    },
    {
      kind: 'phone',
      name: 'chairPhone',
      label: '法定代表人手机号',
      question: '工会主席的手机号是多少？',
    },
    ...agentFields,
  ],
}

const fundField = (name: string, label: string, question: string): Field => ({
  kind: 'money',
  name,
  label,
  question,
  hint: '没有写 0',
})

const meansStep: Step = {
  code: 'means',
  title: '会员和经费',
  fields: [
    {
      kind: 'number',
      name: 'memberCount',
      label: '会员人数',
      question: '有多少会员？',
      unit: '人',
      min: 1,
      max: 500_000,
      decimals: 0,
    },
    {
      kind: 'number',
      name: 'womenMemberCount',
      label: '女会员人数',
      question: '其中女会员多少人？',
      hint: '没有写 0',
      unit: '人',
      min: 0,
      max: 500_000,
      decimals: 0,
    },
    fundField('feesFund', '经费来源：会费', '会员交的会费有多少？'),
    fundField('allocatedFund', '经费来源：拨缴', '单位拨缴的经费有多少？'),
    fundField('subsidyFund', '经费来源：补助', '上级或行政的补助有多少？'),
    fundField('otherFund', '经费来源：其他', '其他经费有多少？'),
    {
      kind: 'computed',
      name: 'totalFund',
      label: '经费合计',
      hint: '四项相加，自动算出',
      unit: '元',
      computation: { sum: ['feesFund', 'allocatedFund', 'subsidyFund', 'otherFund'] },
    },
    {
      kind: 'number',
      name: 'officeArea',
      label: '办公场所面积',
      question: '办公的地方有多大？',
      unit: '平方米',
      min: 1,
      max: 100_000,
      decimals: 1,
    },
  ],
}

/** 设立: the first registration as a legal person. */
export const registerUnionForm: Form = {
  version: 1,
  minutes: 8,
  steps: [
    tradeUnionStep,
    chairStep,
    meansStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        upperApprovalSlot,
        {
          kind: 'attachments',
          name: 'chairElectionApproval',
          example: 'stamped-page',
          label: '主席选举结果批复',
          question: '请拍主席选举结果的批复。',
          hint: '文号、正文和公章都要拍到',
          min: 1,
          max: 4,
        },
        {
          kind: 'attachments',
          name: 'fundProof',
          example: 'stamped-page',
          label: '经费证明',
          question: '请拍经费证明。',
          hint: '开户证明、拨款凭证或单位出具的证明',
          min: 1,
          max: 6,
        },
        {
          kind: 'attachments',
          name: 'chairIdCard',
          example: 'id-card',
          label: '法定代表人身份证',
          question: '请拍工会主席的身份证。',
          hint: '正面、反面各一张，四个角都拍全',
          min: 2,
          max: 2,
        },
        agentAuthorizationSlot,
        organizationPledge,
      ],
    },
  ],
  crossChecks: [
    {
      at: 'womenMemberCount',
      refuseWhen: { field: 'womenMemberCount', isMoreThan: 'memberCount' },
      message: '女会员人数不能比会员人数多，请核对这两个数',
    },
  ],
}
