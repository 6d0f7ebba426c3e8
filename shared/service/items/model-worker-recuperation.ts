import { listed } from '#province/facts/listed.ts'
import type { Form, Step } from '../../form/form.ts'
import { healthStates } from '../blocks/hardship.ts'
import { honorCertificateSlot, honorFields, honorLevels } from '../blocks/model-worker.ts'
import { modelWorkerPersonStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

const tripStep: Step = {
  code: 'trip',
  title: '疗休养安排',
  fields: [
    {
      kind: 'choice',
      name: 'healthStatus',
      label: '健康状况',
      question: '您的身体怎么样？',
      options: healthStates,
    },
    {
      kind: 'long-text',
      name: 'specialNeeds',
      label: '禁忌或特殊需要',
      question: '出行有什么要注意的吗？',
      hint: '如不能坐飞机、要低盐饮食、要轮椅；没有可以不填',
      maxLength: 200,
      isOptional: true,
    },
    {
      kind: 'several',
      name: 'preferredMonths',
      label: '希望批次',
      question: '您希望几月份去？',
      hint: '选 1 到 3 个月份，工会按批次安排',
      options: ['3 月', '4 月', '5 月', '6 月', '7 月', '8 月', '9 月', '10 月', '11 月'],
      min: 1,
      max: 3,
    },
    {
      kind: 'yes-no',
      name: 'bringsFamily',
      label: '是否携家属',
      question: '要带一位家人一起去吗？',
      hint: '家属费用按当年通知，一般自理',
    },
    {
      kind: 'person-name',
      name: 'emergencyContactName',
      label: '紧急联系人',
      question: '有急事时联系谁？',
    },
    {
      kind: 'phone',
      name: 'emergencyContactPhone',
      label: '紧急联系人手机号',
      question: '紧急联系人的手机号是多少？',
    },
  ],
}

const form: Form = {
  version: 2,
  minutes: 5,
  steps: [
    modelWorkerPersonStep('工作单位'),
    { code: 'honor', title: '劳模称号', fields: honorFields(honorLevels) },
    tripStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        honorCertificateSlot,
        {
          kind: 'attachments',
          name: 'healthCheck',
          example: 'stamped-page',
          label: '近一年体检报告',
          question: '请拍近一年的体检报告。',
          hint: '有结论的那几页；还没体检的可以提交后再补',
          min: 1,
          max: 9,
          canFollow: true,
          isForOnce: true,
        },
        truthPledge,
      ],
    },
  ],
}

export const modelWorkerRecuperation: ServiceItem = {
  code: 'model-worker-recuperation',
  ...listed['model-worker-recuperation'],
  name: '组织劳模参加疗休养',
  group: 'model-worker',
  icon: 'calendar',
  applicantKind: 'individual',
  levels: { municipal: '组织劳模参加疗休养', county: '组织劳模参加疗休养' },
  summary: '全国、省部级和市级劳模，可以报名参加工会组织的疗养和休养。',
  acceptanceConditions: ['您有全国、省部级或市级劳模称号', '身体情况适合外出'],
  procedureSteps: [
    '网上报名，选希望的月份',
    '受理工会核对称号和身体情况',
    '工会排定批次并通知您',
    '按批次参加疗休养',
  ],
  committedWorkingDays: 10,
  handledBy: { way: 'application', form },
  consents: ['identity', 'health-and-income'],
}
