import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Field } from '../../form/field.ts'
import type { Form, Step } from '../../form/form.ts'
import { bankStep } from '../blocks/bank.ts'
import { familyStep } from '../blocks/family.ts'
import { hardshipChecks, hardshipStep } from '../blocks/hardship.ts'
import { hardshipSlots } from '../blocks/materials.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

const patientFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'patient',
    label: '患者',
    question: '是谁生病了？',
    options: ['本人', '家属'],
  },
  {
    kind: 'entry',
    name: 'patientName',
    label: '患者姓名',
    question: '是哪位家人生病了？',
    hint: '从前面填的家庭成员里选',
    group: 'familyMembers',
    by: 'fullName',
    entryLabel: '家庭成员',
    visibleWhen: { field: 'patient', is: '家属' },
  },
  {
    kind: 'text',
    name: 'illness',
    label: '疾病名称',
    question: '得的是什么病？',
    hint: '按诊断书上写的填',
    minLength: 2,
    maxLength: 60,
  },
  {
    kind: 'text',
    name: 'hospital',
    label: '就诊医院',
    question: '在哪家医院看的？',
    placeholder: '请填写全称',
    minLength: 3,
    maxLength: 60,
  },
  {
    kind: 'date',
    name: 'diagnosedOn',
    label: '确诊日期',
    question: '是哪一天确诊的？',
    hint: '诊断书上的日期',
    range: 'past',
  },
]

const costFields: readonly Field[] = [
  {
    kind: 'money',
    name: 'medicalCost',
    label: '医疗总费用',
    question: '看病一共花了多少钱？',
    hint: '近一年的费用结算单加起来',
  },
  {
    kind: 'money',
    name: 'medicalInsurancePaid',
    label: '医保报销',
    question: '医保报销了多少？',
    hint: '没有写 0',
  },
  {
    kind: 'money',
    name: 'supplementaryPaid',
    label: '大病保险和互助保障赔付',
    question: '大病保险、职工互助保障、商业保险一共赔了多少？',
    hint: '商业保险赔的也算；没有写 0',
  },
  {
    kind: 'computed',
    name: 'selfPaid',
    label: '个人自付',
    hint: '总费用减去报销和赔付，自动算出',
    unit: '元',
    computation: { difference: ['medicalCost', 'medicalInsurancePaid', 'supplementaryPaid'] },
  },
]

const illnessStep: Step = { code: 'illness', title: '病情和费用', fields: [...patientFields, ...costFields] }

const form: Form = {
  version: 3,
  minutes: 10,
  steps: [
    personStep,
    hardshipStep,
    familyStep,
    illnessStep,
    bankStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        ...hardshipSlots,
        {
          kind: 'attachments',
          name: 'diagnosis',
          example: 'stamped-page',
          label: '诊断书',
          question: '请拍医院的诊断书。',
          hint: '要有医院盖章、医生签名和日期',
          min: 1,
          max: 4,
        },
        {
          kind: 'attachments',
          name: 'dischargeSummary',
          example: 'stamped-page',
          label: '出院小结',
          question: '请拍出院小结。',
          hint: '没有住院的，拍门诊病历',
          min: 1,
          max: 9,
        },
        {
          kind: 'attachments',
          name: 'costStatements',
          example: 'receipt',
          label: '费用结算单',
          question: '请拍费用结算单。',
          hint: '每次住院或门诊慢特病一张，要看得清总费用和报销金额',
          min: 1,
          max: 12,
          canFollow: true,
          isForOnce: true,
        },
        truthPledge,
      ],
    },
  ],
  crossChecks: hardshipChecks,
}

export const medicalAid: ServiceItem = {
  code: 'medical-aid',
  ...listed['medical-aid'],
  name: '困难职工医疗救助',
  group: 'hardship',
  icon: 'heart',
  applicantKind: 'individual',
  levels: { provincial: '困难职工医疗救助', municipal: '困难职工医疗救助', county: '困难职工医疗救助' },
  summary: '职工本人或家里人生大病，医保和互助保障报销以后负担仍然很重的，可申请医疗救助。',
  acceptanceConditions: [
    `您是在${province.shortName}工作的职工，包括灵活就业人员和货车司机、网约车司机、快递员、外卖配送员等`,
    '本人或共同生活的家人生病，个人自付的费用让家里生活困难',
    '没有建过困难职工档案的也可以申请，工会会一并核对',
  ],
  procedureSteps: [
    '网上提交申请和材料',
    '受理工会核对材料，缺什么一次说清',
    '工会了解家庭和看病情况并审核',
    '通过后救助金打到您的银行卡',
  ],
  committedWorkingDays: 15,
  grantsMoney: true,
  handledBy: { way: 'application', form },
  consents: ['identity', 'health-and-income', 'bank-account'],
  confirmation: 'hardship',
}
