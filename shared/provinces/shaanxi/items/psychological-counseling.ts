import type { Form } from '../../../form/form.ts'
import { identityFields } from '../../../service/blocks/person.ts'
import type { ServiceItem } from '../../../service/service-item.ts'
import { province } from '../facts/province.ts'

const name = '职工心理咨询'

const form: Form = {
  version: 1,
  minutes: 2,
  steps: [
    {
      code: 'request',
      title: '想聊什么',
      fields: [
        {
          kind: 'choice',
          name: 'topic',
          label: '想聊的事',
          question: '您想聊哪方面的事？',
          options: ['工作压力', '情绪和睡眠', '家庭和婚恋', '孩子教育', '人际关系', '其他'],
        },
        {
          kind: 'choice',
          name: 'wayToTalk',
          label: '咨询方式',
          question: '您想怎么咨询？',
          options: ['电话', '当面', '视频'],
        },
        {
          kind: 'choice',
          name: 'wantedTime',
          label: '方便的时间',
          question: '什么时间方便？',
          options: ['工作日白天', '工作日晚上', '周末', '都可以'],
        },
        {
          kind: 'long-text',
          name: 'concern',
          label: '想先说的话',
          question: '有什么想先说的？',
          hint: '不想写可以不填，见面再说',
          minLength: 2,
          maxLength: 500,
          isOptional: true,
        },
      ],
    },
    {
      code: 'person',
      title: '怎么联系您',
      fields: identityFields.filter(({ kind }) => kind !== 'id-number'),
    },
  ],
}

/** 心理咨询: one of the basic services of a center. */
export const psychologicalCounseling: ServiceItem = {
  code: 'psychological-counseling',
  name,
  group: 'counseling',
  applicantKind: 'individual',
  levels: { provincial: name, municipal: name, county: name },
  guide: { text: `急需帮助的，请拨打心理援助热线 12356，或者 ${province.hotline}`, phone: '12356' },
  summary: '心里有事、睡不着、压力大，可以约工会的心理咨询师聊一聊，免费，内容保密。',
  acceptanceConditions: [`您在${province.shortName}工作`],
  procedureSteps: ['选好想聊的事和时间', '工会帮扶中心联系您，约好咨询师', '按约定的方式咨询'],
  committedWorkingDays: 5,
  handledBy: { way: 'application', form },
  consents: [],
}
