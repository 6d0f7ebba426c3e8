import type { Form } from '../../form/form.ts'
import { agentAuthorizationSlot } from './organization.ts'
import { organizationPledge } from './pledge.ts'
import { registeredUnionStep, upperApprovalSlot } from './registered-union.ts'

/** 注销: a trade union stops being a legal person. */
export const cancelRegistrationForm: Form = {
  version: 1,
  minutes: 5,
  steps: [
    registeredUnionStep,
    {
      code: 'cancellation',
      title: '注销原因',
      fields: [
        {
          kind: 'long-text',
          name: 'cancellationReason',
          label: '注销原因',
          question: '为什么要注销？',
          placeholder: '如：单位已撤销、与其他工会合并',
          minLength: 4,
          maxLength: 300,
        },
        {
          kind: 'long-text',
          name: 'liquidation',
          label: '经费资产清理情况',
          question: '经费和资产清理得怎么样了？',
          hint: '还剩多少、交给谁、有没有没付清的钱',
          minLength: 4,
          maxLength: 500,
        },
      ],
    },
    {
      code: 'materials',
      title: '材料',
      fields: [
        {
          kind: 'attachments',
          name: 'liquidationReport',
          example: 'stamped-page',
          label: '清理报告',
          question: '请拍经费资产清理报告。',
          hint: '盖章的每一页都要拍',
          min: 1,
          max: 9,
        },
        { ...upperApprovalSlot, hint: '同意撤销或合并的批复' },
        agentAuthorizationSlot,
        organizationPledge,
      ],
    },
  ],
}
