import type { Form } from '../../form/form.ts'
import { agentAuthorizationSlot } from './organization.ts'
import { organizationPledge } from './pledge.ts'
import { registeredUnionStep, upperApprovalSlot } from './registered-union.ts'

/** 变更: a change in the register about a trade union. */
export const changeRegistrationForm: Form = {
  version: 1,
  minutes: 5,
  steps: [
    registeredUnionStep,
    {
      code: 'change',
      title: '变更内容',
      fields: [
        {
          kind: 'several',
          name: 'changedMatters',
          label: '变更事项',
          question: '要变更什么？',
          hint: '有几项选几项',
          options: ['名称', '住所', '法定代表人'],
          min: 1,
        },
        {
          kind: 'long-text',
          name: 'valueBefore',
          label: '变更前',
          question: '原来登记的是什么？',
          placeholder: '如：住所：示例路 1 号',
          minLength: 2,
          maxLength: 300,
        },
        {
          kind: 'long-text',
          name: 'valueAfter',
          label: '变更后',
          question: '要改成什么？',
          placeholder: '如：住所：示例路 2 号',
          minLength: 2,
          maxLength: 300,
        },
        {
          kind: 'long-text',
          name: 'changeReason',
          label: '原因',
          question: '为什么要变更？',
          minLength: 4,
          maxLength: 300,
        },
      ],
    },
    {
      code: 'materials',
      title: '材料',
      fields: [
        { ...upperApprovalSlot, hint: '同意变更的批复；换了主席的，拍选举结果批复' },
        agentAuthorizationSlot,
        organizationPledge,
      ],
    },
  ],
}
