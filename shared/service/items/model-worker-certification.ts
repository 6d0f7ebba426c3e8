import { listed } from '#province/facts/listed.ts'
import { province } from '#province/facts/province.ts'
import type { Form, Step } from '../../form/form.ts'
import { askLater } from '../blocks/ask-later.ts'
import { awardingBodyField, certificateNumberField } from '../blocks/model-worker.ts'
import { modelWorkerPersonStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

const honorStep: Step = {
  code: 'honor',
  title: '荣誉称号',
  fields: [
    {
      kind: 'text',
      name: 'honorTitle',
      label: '荣誉称号',
      question: '您的荣誉称号叫什么？',
      placeholder: `如：${province.name}劳动模范`,
      minLength: 2,
      maxLength: 40,
    },
    {
      kind: 'text',
      name: 'commendationName',
      label: '表彰名称',
      question: '是哪一次表彰？',
      hint: '表彰大会或表彰决定的名称',
      minLength: 2,
      maxLength: 80,
    },
    awardingBodyField,
    {
      kind: 'date',
      name: 'awardedOn',
      label: '授予日期',
      question: '是哪一天授予的？',
      hint: '证书落款的日期',
      range: 'past',
    },
    certificateNumberField,
    {
      kind: 'choice',
      name: 'certificateState',
      label: '证书状态',
      question: '证书还在吗？',
      options: ['在', '遗失'],
    },
    {
      kind: 'text',
      name: 'employerWhenAwarded',
      label: '授予时工作单位',
      question: '得到称号的时候，您在哪个单位？',
      hint: '单位已经改名或撤销的，写当时的名称',
      minLength: 2,
      maxLength: 60,
    },
    {
      kind: 'choice',
      name: 'purpose',
      label: '认证用途',
      question: '认证用来做什么？',
      options: ['退休待遇', '补助津贴', '医疗体检', '积分落户或子女入学', '档案补正', '其他'],
    },
    {
      kind: 'text',
      name: 'purposeNote',
      label: '用途说明',
      question: '具体用来做什么？',
      minLength: 2,
      maxLength: 100,
      visibleWhen: { field: 'purpose', is: '其他' },
    },
  ],
}

const form: Form = {
  version: 2,
  minutes: 5,
  steps: [
    // The province receives it, wherever the worker is.
    askLater(modelWorkerPersonStep('现工作单位'), ['employerRegion']),
    honorStep,
    {
      code: 'materials',
      title: '材料',
      fields: [
        {
          kind: 'attachments',
          name: 'honorProof',
          example: 'certificate',
          label: '证书或表彰文件',
          question: '请拍荣誉证书或者表彰文件。',
          hint: '证书遗失的，拍表彰决定、奖章或者当时的报道',
          min: 1,
          max: 6,
        },
        {
          kind: 'attachments',
          name: 'archiveCopy',
          example: 'stamped-page',
          label: '登记表或档案复印件',
          question: '请拍登记表或者档案复印件。',
          hint: '存档单位盖章；一时拿不到可以提交后再补',
          min: 1,
          max: 6,
          canFollow: true,
        },
        truthPledge,
      ],
    },
  ],
}

export const modelWorkerCertification: ServiceItem = {
  code: 'model-worker-certification',
  ...listed['model-worker-certification'],
  name: '劳模认证',
  group: 'model-worker',
  applicantKind: 'individual',
  levels: { provincial: '劳模认证' },
  summary: '证书丢了、档案不全，或者办事要证明劳模身份的，可申请省总工会认证。',
  acceptanceConditions: ['您得过劳动模范、先进工作者等荣誉称号', '需要工会出具身份证明'],
  procedureSteps: ['网上提交申请和材料', '省总工会查对表彰档案', '给出认证结果'],
  committedWorkingDays: 10,
  handledBy: { way: 'application', form },
  consents: ['identity'],
}
