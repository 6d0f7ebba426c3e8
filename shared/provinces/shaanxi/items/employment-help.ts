import type { Form } from '../../../form/form.ts'
import { identityFields } from '../../../service/blocks/person.ts'
import type { ServiceItem } from '../../../service/service-item.ts'
import { province } from '../facts/province.ts'

const name = '就业创业服务'

const form: Form = {
  version: 1,
  minutes: 3,
  steps: [
    {
      code: 'reason',
      title: '需要什么',
      fields: [
        {
          kind: 'several',
          name: 'wantedHelp',
          label: '需要的帮助',
          question: '您需要哪些帮助？',
          hint: '可以选几项',
          options: ['介绍工作', '技能培训', '创业指导', '政策咨询'],
        },
        {
          kind: 'choice',
          name: 'currentState',
          label: '现在的情况',
          question: '您现在是哪种情况？',
          options: ['失业', '快要失业', '应届毕业', '灵活就业', '在职想换工作', '准备创业'],
        },
        {
          kind: 'text',
          name: 'wantedWork',
          label: '想做的工作',
          question: '您想做什么工作？',
          hint: '工种、地点、工资要求，想创业的写做什么',
          minLength: 2,
          maxLength: 100,
        },
        {
          kind: 'long-text',
          name: 'experience',
          label: '会什么、做过什么',
          question: '您会什么、做过什么？',
          hint: '有证书的写证书；没有可以不填',
          minLength: 2,
          maxLength: 500,
          isOptional: true,
        },
      ],
    },
    {
      code: 'person',
      title: '您的信息',
      fields: identityFields.filter(({ kind }) => kind !== 'id-number'),
    },
  ],
}

/** 就业创业: one of the basic services of a center. */
export const employmentHelp: ServiceItem = {
  code: 'employment-help',
  name,
  group: 'employment',
  applicantKind: 'individual',
  levels: { provincial: name, municipal: name, county: name },
  guide: {
    text: `也可以到市、县（区）总工会帮扶中心办理，或者拨打 ${province.hotline}`,
    phone: province.hotline,
  },
  summary: '找工作、学技能、想创业，工会帮您介绍岗位、安排培训、讲清政策，不收费。',
  acceptanceConditions: [`您在${province.shortName}工作或者找工作`],
  procedureSteps: ['写下您的情况和要求', '工会帮扶中心联系您', '介绍岗位、安排培训或创业指导'],
  committedWorkingDays: 10,
  handledBy: { way: 'application', form },
  consents: [],
}
