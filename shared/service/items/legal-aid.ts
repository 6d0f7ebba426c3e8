import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Condition } from '../../form/condition.ts'
import type { Form, Step } from '../../form/form.ts'
import { factsStep, opponentStep } from '../blocks/dispute.ts'
import { idCardSlot } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
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
      title: '材料',
      fields: [
        idCardSlot,
        {
          kind: 'attachments',
          name: 'employmentProof',
          example: 'stamped-page',
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
          example: 'stamped-page',
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
  ...listed['legal-aid'],
  name: '工会法律援助',
  group: 'legal',
  applicantKind: 'individual',
  levels: { provincial: '工会法律援助', municipal: '工会法律援助', county: '工会法律援助' },
  summary: '单位欠薪、不签合同、受了工伤、被辞退……工会免费请律师帮您咨询、写材料、调解、仲裁和打官司。',
  acceptanceConditions: [
    `您在${province.shortName}工作，和用人单位或平台企业发生了劳动方面的纠纷`,
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
    '摔伤',
    '砸伤',
    '跑路',
    '离职',
    '离职证明',
    '举报',
    '抚恤',
    '工亡',
    '合同',
    '五险一金',
    '年终奖',
    '起诉',
    '欠薪',
    '讨薪',
    '拖欠工资',
    '不给钱',
    '工资',
    '辞退',
    '开除',
    '裁员',
    '工伤',
    '受伤',
    '劳动合同',
    '加班费',
    '社保',
    '公积金',
    '养老金',
    '仲裁',
    '打官司',
    '律师',
    '维权',
    '赔偿',
    '投诉',
    '法律咨询',
    '劳动争议',
    '工钱',
    '退休',
    '高温',
    '宿舍',
    '职业病',
    '年休假',
    '产假',
    '性骚扰',
    '扣钱',
    '罚款',
    '试用期',
    '派遣',
    '食堂',
  ],
  handledBy: { way: 'application', form },
  consents: ['identity'],
}
