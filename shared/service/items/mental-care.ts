import type { Form } from '../../form/form.ts'
import { personStep } from '../blocks/person.ts'
import { truthPledge } from '../blocks/pledge.ts'
import type { ServiceItem } from '../service-item.ts'

const form: Form = {
  version: 1,
  minutes: 3,
  steps: [
    personStep,
    {
      code: 'request',
      title: '想聊的事',
      fields: [
        {
          kind: 'long-text',
          name: 'concern',
          label: '想聊的事',
          question: '您想和咨询师聊些什么？',
          hint: '一两句话就行，详细的见面再说',
          minLength: 2,
          maxLength: 300,
        },
        truthPledge,
      ],
    },
  ],
}

export const mentalCare: ServiceItem = {
  code: 'mental-care',
  name: '职工心理咨询预约',
  group: 'legal',
  applicantKind: 'individual',
  levels: { municipal: '职工心理咨询预约' },
  legalBases: [{ text: '《中华人民共和国工会法》第三十一条' }],
  guide: { text: '预约后由市总工会的咨询师联系您' },
  summary: '心里有事想找人说说，可以预约工会请的咨询师，一对一聊，不收费。',
  acceptanceConditions: ['您是在安徽工作的职工'],
  procedureSteps: ['网上提交预约', '咨询师打电话约时间', '按约定的时间见面或通话'],
  committedWorkingDays: 5,
  keywords: ['心理', '心理咨询', '心里难受', '睡不着觉', '焦虑', '抑郁'],
  handledBy: { way: 'application', form },
  consents: ['identity'],
}
