import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Condition } from '../../form/condition.ts'
import type { Form, Step } from '../../form/form.ts'
import { disputeKindField, factsStep, opponentStep } from '../blocks/dispute.ts'
import { idCardSlot } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

/** 农民工讨薪 and 工伤 need no proof of hardship (工会法律援助办法, as local unions apply it). */
const needsHardshipProof: Condition = {
  all: [
    { not: { field: 'disputeKind', is: '工伤' } },
    {
      not: {
        all: [
          { field: 'isMigrantWorker', is: true },
          { field: 'disputeKind', is: '欠工资' },
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
      hint: '只是想问问的，不用填这张表，到“法律咨询”里问',
      options: ['代写法律文书', '协商调解', '代理仲裁', '代理诉讼'],
    },
    disputeKindField,
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
  version: 2,
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
  summary: '单位欠薪、不签合同、受了工伤、被辞退……工会免费请律师帮您写材料、调解、仲裁和打官司。',
  acceptanceConditions: [
    `您在${province.shortName}工作，和用人单位或平台企业发生了劳动方面的纠纷`,
    '请律师有经济困难；农民工讨薪和工伤不用证明经济困难',
    '只是想问问，用“法律咨询”，不用交材料',
  ],
  procedureSteps: [
    '网上提交申请，说清经过',
    '受理工会审查，缺什么一次说清',
    '指派律师或法律援助人员联系您',
    '调解、仲裁或诉讼，直到办结',
  ],
  committedWorkingDays: 5,
  handledBy: { way: 'application', form },
  consents: ['identity'],
}
