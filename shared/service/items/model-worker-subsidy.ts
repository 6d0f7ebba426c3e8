import { listed } from '#province/facts/listed.ts'
import type { Form, Step } from '../../form/form.ts'
import { bankStep } from '../blocks/bank.ts'
import { incomeProofSlot } from '../blocks/materials.ts'
import {
  awardingBodyField,
  certificateNumberField,
  honorCertificateSlot,
  honorFields,
} from '../blocks/model-worker.ts'
import { modelWorkerPersonStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

const listedName = '全国及省部级劳模专项补助资金发放'

const subsidyStep: Step = {
  code: 'subsidy',
  title: '补助和家庭情况',
  fields: [
    {
      kind: 'choice',
      name: 'subsidyKind',
      label: '补助类别',
      question: '您申请哪一种补助？',
      hint: '收入低选“生活困难补助”，生大病、遭灾选“特殊困难帮扶”',
      options: ['生活困难补助', '特殊困难帮扶', '荣誉津贴'],
      isStaffList: true,
    },
    {
      kind: 'money',
      name: 'monthlyIncome',
      label: '本人月收入',
      question: '您一个月收入多少？',
      hint: '工资或养老金，到手的数',
      per: '月',
    },
    {
      kind: 'long-text',
      name: 'familySituation',
      label: '家庭情况',
      question: '家里有几口人，都在做什么？',
      placeholder: '如：和老伴两人，都退休了',
      minLength: 4,
      maxLength: 300,
    },
    {
      kind: 'long-text',
      name: 'hardshipDescription',
      label: '困难说明',
      question: '遇到了什么困难？',
      hint: '申请荣誉津贴的不用填这一项',
      minLength: 10,
      maxLength: 500,
      visibleWhen: { not: { field: 'subsidyKind', is: '荣誉津贴' } },
    },
  ],
}

const form: Form = {
  version: 2,
  minutes: 7,
  steps: [
    modelWorkerPersonStep('工作单位'),
    {
      code: 'honor',
      title: '劳模称号',
      fields: [...honorFields(['全国劳模', '省部级劳模']), awardingBodyField, certificateNumberField],
    },
    subsidyStep,
    bankStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        honorCertificateSlot,
        incomeProofSlot,
        {
          kind: 'attachments',
          name: 'hardshipProof',
          example: 'stamped-page',
          label: '困难证明材料',
          question: '请拍困难的证明材料。',
          hint: '病历、费用单据、受灾照片，或者单位、社区开的证明',
          min: 1,
          max: 9,
          canFollow: true,
          visibleWhen: { not: { field: 'subsidyKind', is: '荣誉津贴' } },
        },
        truthPledge,
      ],
    },
  ],
}

export const modelWorkerSubsidy: ServiceItem = {
  code: 'model-worker-subsidy',
  ...listed['model-worker-subsidy'],
  name: '劳模专项补助资金发放',
  group: 'model-worker',
  icon: 'hand',
  applicantKind: 'individual',
  levels: { municipal: listedName, county: listedName },
  summary: '全国和省部级劳模，收入低或者遇到特殊困难的，可申请专项补助。',
  acceptanceConditions: ['您有全国或省部级劳模称号', '收入低、遇到特殊困难，或者按规定可以领荣誉津贴'],
  procedureSteps: ['网上提交申请和材料', '受理工会核对称号和收入', '逐级审核', '通过后补助打到您的银行卡'],
  committedWorkingDays: 15,
  grantsMoney: true,
  handledBy: { way: 'application', form },
  consents: ['identity', 'health-and-income', 'bank-account'],
}
