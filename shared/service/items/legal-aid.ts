import type { Condition } from '../../form/condition.ts'
import type { Form, Step } from '../../form/form.ts'
import { idCardSlot } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import { legalAidLegalBases } from '../legal-bases/legal-aid.ts'
import type { ServiceItem } from '../service-item.ts'

/** 农民工讨薪 and 工伤 need no proof of hardship (工会法律援助办法, as local unions apply it), nor does advice. */
const needsHardshipProof: Condition = {
  all: [
    { not: { field: 'requestKind', is: '法律咨询' } },
    { not: { field: 'disputeKind', is: '工伤' } },
    {
      not: {
        all: [
          { field: 'isMigrantWorker', is: true },
          { field: 'disputeKind', is: '劳动报酬' },
        ],
      },
    },
  ],
}

const requestStep: Step = {
  code: 'request',
  title: '申请事项',
  fields: [
    {
      kind: 'choice',
      name: 'requestKind',
      label: '申请事项',
      question: '您想要哪种帮助？',
      hint: '不清楚就选“法律咨询”，律师会告诉您下一步',
      options: ['法律咨询', '代写法律文书', '协商调解', '代理仲裁', '代理诉讼'],
    },
    {
      kind: 'choice',
      name: 'disputeKind',
      label: '争议类型',
      question: '是哪一类问题？',
      hint: '欠工资选“劳动报酬”，被辞退选“解除或终止劳动合同”',
      options: [
        '劳动报酬',
        '工伤',
        '解除或终止劳动合同',
        '社会保险',
        '加班与休假',
        '劳动保护',
        '女职工权益',
        '新就业形态权益',
        '其他',
      ],
    },
    {
      kind: 'yes-no',
      name: 'isMigrantWorker',
      label: '是否农民工',
      question: '您是农村户口、在外打工吗？',
      hint: '农民工讨薪不用证明家庭困难',
    },
    {
      kind: 'choice',
      name: 'householdEconomy',
      label: '家庭经济状况',
      question: '您家的经济情况怎么样？',
      options: ['有低保、低保边缘或困难职工档案', '收入低，请律师有困难', '一般'],
      visibleWhen: needsHardshipProof,
    },
  ],
}

const opponentStep: Step = {
  code: 'opponent',
  title: '对方单位',
  fields: [
    {
      kind: 'text',
      name: 'opponentName',
      label: '用人单位名称',
      question: '和哪个单位有纠纷？',
      hint: '写全称；劳动合同、工资条或工牌上有',
      minLength: 2,
      maxLength: 60,
    },
    {
      kind: 'credit-code',
      name: 'opponentCreditCode',
      label: '对方统一社会信用代码',
      question: '对方的统一社会信用代码是多少？',
      hint: '不知道可以不填',
      isOptional: true,
    },
    {
      kind: 'text',
      name: 'opponentAddress',
      label: '对方地址',
      question: '对方在哪里？',
      hint: '您平时上班的地方也可以',
      minLength: 5,
      maxLength: 80,
    },
    {
      kind: 'text',
      name: 'opponentPhone',
      label: '对方联系电话',
      question: '对方的电话是多少？',
      hint: '座机、手机都可以：老板、人事或工头的；不知道可以不填',
      minLength: 5,
      maxLength: 40,
      isOptional: true,
    },
  ],
}

const factsStep: Step = {
  code: 'facts',
  title: '事情经过',
  fields: [
    {
      kind: 'date',
      name: 'hiredOn',
      label: '入职日期',
      question: '您是哪一天开始上班的？',
      hint: '记不清写大概的日子',
      range: 'past',
    },
    {
      kind: 'date',
      name: 'disputeOn',
      label: '争议发生日期',
      question: '事情是哪一天发生的？',
      hint: '如最后一次没发工资的日子、受伤的日子、被辞退的日子',
      range: 'past',
      warnWhenOlderThanDays: 365,
      warning: '劳动仲裁一般要在一年内申请。您这件事已经超过一年，请尽快提交，律师会帮您看还有没有办法。',
    },
    {
      kind: 'money',
      name: 'amountInDispute',
      label: '涉及金额',
      question: '涉及多少钱？',
      hint: '大概的数；不涉及钱写 0',
    },
    {
      kind: 'number',
      name: 'affectedCount',
      label: '涉及人数',
      question: '一共有多少人遇到这件事？',
      hint: '只有您自己写 1',
      unit: '人',
      min: 1,
      max: 10_000,
      decimals: 0,
    },
    {
      kind: 'long-text',
      name: 'facts',
      label: '事实与理由',
      question: '请说说事情的经过。',
      hint: '什么时候进的单位、约定了什么、发生了什么、您找过谁。至少 50 个字，可以用语音输入',
      minLength: 50,
      maxLength: 2000,
    },
    {
      kind: 'long-text',
      name: 'claims',
      label: '诉求',
      question: '您希望得到什么结果？',
      placeholder: '如：付清 3 月到 6 月的工资',
      minLength: 5,
      maxLength: 500,
    },
    {
      kind: 'yes-no',
      name: 'hasProceedings',
      label: '是否已仲裁或诉讼',
      question: '已经申请过仲裁或者打过官司吗？',
    },
    {
      kind: 'text',
      name: 'caseNumber',
      label: '案号',
      question: '案号是多少？',
      hint: '受理通知书上有',
      placeholder: '如：皖劳人仲案〔2026〕1 号',
      minLength: 4,
      maxLength: 60,
      visibleWhen: { field: 'hasProceedings', is: true },
    },
  ],
}

const form: Form = {
  version: 1,
  minutes: 10,
  steps: [
    personStep,
    requestStep,
    opponentStep,
    factsStep,
    {
      code: 'materials',
      title: '材料和承诺',
      fields: [
        idCardSlot,
        {
          kind: 'attachments',
          name: 'employmentProof',
          label: '劳动关系证明',
          question: '请拍能证明您在那里上班的材料。',
          hint: '劳动合同、工资条、工牌、聊天记录、银行流水，有一样就行',
          min: 1,
          max: 9,
        },
        {
          kind: 'attachments',
          name: 'evidence',
          label: '证据材料',
          question: '请拍别的证据。',
          hint: '欠条、考勤、聊天记录、事故照片、病历等；现在没有可以提交后再补',
          min: 1,
          max: 20,
          canFollow: true,
        },
        {
          kind: 'attachments',
          name: 'economicHardshipProof',
          label: '经济困难证明',
          question: '请拍经济困难的证明。',
          hint: '低保证、困难职工档案、收入证明，或者自己写的说明',
          min: 1,
          max: 4,
          canFollow: true,
          visibleWhen: needsHardshipProof,
        },
        truthPledge,
      ],
    },
  ],
  staffFlags: [{ when: { field: 'affectedCount', isAtLeast: 10 }, text: '集体争议：涉及 10 人以上' }],
}

export const legalAid: ServiceItem = {
  code: 'legal-aid',
  listNumber: 3,
  name: '工会法律援助',
  group: 'legal',
  applicantKind: 'individual',
  levels: { provincial: '工会法律援助', municipal: '工会法律援助', county: '工会法律援助' },
  legalBases: legalAidLegalBases,
  guide: { text: '见安徽职工服务网法律援助', link: 'https://zgfw.ahghw.org.cn' },
  summary: '单位欠薪、不签合同、受了工伤、被辞退……工会免费请律师帮您咨询、写材料、调解、仲裁和打官司。',
  acceptanceConditions: [
    '您在安徽工作，和用人单位或平台企业发生了劳动方面的纠纷',
    '请律师有经济困难；农民工讨薪和工伤不用证明经济困难',
    '只是想问问，选“法律咨询”，不用证明经济困难',
  ],
  procedureSteps: [
    '网上提交申请，说清经过',
    '受理工会审查，缺什么一次说清',
    '指派律师或法律援助人员联系您',
    '咨询、调解、仲裁或诉讼，直到办结',
  ],
  committedWorkingDays: 5,
  keywords: [
    ...[
      '欠薪',
      '讨薪',
      '拖欠工资',
      '工资',
      '辞退',
      '开除',
      '裁员',
      '工伤',
      '受伤',
      '劳动合同',
      '加班费',
      '社保',
    ],
    ...['仲裁', '打官司', '律师', '维权', '赔偿', '投诉', '法律咨询', '劳动争议'],
  ],
  handledBy: { way: 'application', form },
  consents: ['identity'],
}
