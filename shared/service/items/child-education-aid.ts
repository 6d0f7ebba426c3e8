import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Form } from '../../form/form.ts'
import { askLater } from '../blocks/ask-later.ts'
import { bankStep } from '../blocks/bank.ts'
import { childrenStep } from '../blocks/children.ts'
import { familyStep, withoutChildren } from '../blocks/family.ts'
import { hardshipChecks, hardshipStep, notMarried } from '../blocks/hardship.ts'
import { hardshipSlots } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

/**
 * A family with one child is asked 22 questions: the rest follows from these, stands on the
 * papers, or is the union's finding.
 */
const steps = [
  personStep,
  askLater(hardshipStep, [
    ...['otherCauses', 'healthStatus', 'householdType', 'isSingleParent', 'isZeroEmployment'],
    ...['housingType', 'floorArea'],
  ]),
  childrenStep,
  withoutChildren(askLater(familyStep, ['monthlyIncome'])),
  askLater(bankStep, ['bankBranch']),
]

const form: Form = {
  version: 2,
  minutes: 6,
  steps: [
    ...steps,
    {
      code: 'materials',
      title: '材料',
      fields: [
        ...hardshipSlots,
        {
          kind: 'attachments',
          name: 'schoolProof',
          example: 'stamped-page',
          label: '录取通知书或学籍证明',
          question: '请拍孩子的录取通知书或学籍证明。',
          hint: '每个孩子一份；今年新入学的拍录取通知书，其他的请学校开学籍证明',
          min: 1,
          max: 6,
        },
        {
          kind: 'attachments',
          name: 'feeReceipts',
          example: 'receipt',
          label: '缴费票据',
          question: '请拍学费、住宿费的缴费票据。',
          hint: '拍全四角，字要看得清；义务教育阶段没有票据的，拍学校的收费通知',
          min: 1,
          max: 6,
          canFollow: true,
          isForOnce: true,
        },
        truthPledge,
      ],
    },
  ],
  crossChecks: hardshipChecks,
  staffFlags: [{ when: { field: 'maritalStatus', isOneOf: notMarried }, text: '单亲家庭（按婚姻状况）' }],
}

export const childEducationAid: ServiceItem = {
  code: 'child-education-aid',
  ...listed['child-education-aid'],
  name: '困难职工子女助学',
  group: 'hardship',
  icon: 'book',
  applicantKind: 'individual',
  levels: { provincial: '困难职工子女助学', municipal: '困难职工子女助学', county: '困难职工子女助学' },
  summary: '家庭困难的职工，子女上学有困难，可申请助学补助，或参加工会勤工俭学等项目。',
  acceptanceConditions: [
    `您是在${province.shortName}工作的职工，包括灵活就业人员和货车司机、网约车司机、快递员、外卖配送员等`,
    '家庭生活困难，孩子正在上学或者今年考上学校',
    '没有建过困难职工档案的也可以申请，工会会一并核对',
  ],
  procedureSteps: [
    '网上提交申请和材料',
    '受理工会核对材料，缺什么一次说清',
    '工会了解家庭情况并审核',
    '通过后补助打到您的银行卡',
  ],
  committedWorkingDays: 15,
  grantsMoney: true,
  handledBy: { way: 'application', form },
  consents: ['identity', 'health-and-income', 'children', 'bank-account'],
  confirmation: 'hardship',
}
