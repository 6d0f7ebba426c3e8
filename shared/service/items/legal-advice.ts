import { province } from '#province/facts/province.ts'
import type { Form } from '../../form/form.ts'
import {
  disputeKindField,
  employerMayKnowField,
  withheldFlag,
  withheldFromEmployer,
} from '../blocks/dispute.ts'
import { identityFields } from '../blocks/person.ts'
import type { ServiceItem } from '../service-item.ts'

const name = '法律咨询'

/** A question to a lawyer: six answers on one page, and no papers. */
const form: Form = {
  version: 1,
  minutes: 2,
  steps: [
    {
      code: 'facts',
      title: '想问什么',
      fields: [
        disputeKindField,
        {
          kind: 'long-text',
          name: 'facts',
          label: '想问的事',
          question: '您想问什么？',
          hint: '发生了什么、您想知道什么。可以用语音输入；要保密的，这里别写自己的名字',
          minLength: 10,
          maxLength: 2000,
        },
        {
          kind: 'text',
          name: 'opponentName',
          label: '用人单位名称',
          question: '是哪个单位的事？',
          hint: '不想写可以不填',
          minLength: 2,
          maxLength: 60,
          isOptional: true,
        },
        ...identityFields
          .filter(({ kind }) => kind !== 'id-number')
          .map((field, index) => (index === 0 ? { ...field, section: '您的信息' } : field)),
        employerMayKnowField,
      ],
    },
  ],
  staffFlags: [withheldFlag],
  withheld: withheldFromEmployer,
}

export const legalAdvice: ServiceItem = {
  code: 'legal-advice',
  name,
  group: 'legal',
  icon: 'chat',
  applicantKind: 'individual',
  levels: { provincial: name, municipal: name, county: name },
  legalBases: [
    {
      text: '《中华人民共和国工会法》第三十条 县级以上各级总工会依法为所属工会和职工提供法律援助等法律服务。',
    },
  ],
  guide: { text: `也可以拨打职工维权热线 ${province.hotline}`, phone: province.hotline },
  summary: '工作上的事想问律师，写几句话就行，不用交材料。要打官司的，可以接着请工会帮忙。',
  acceptanceConditions: [`您在${province.shortName}工作，有劳动方面的法律问题`],
  procedureSteps: [
    '写下您的问题',
    '工会请律师或法律援助人员答复您',
    '要代写材料、仲裁或诉讼的，接着申请法律援助',
  ],
  committedWorkingDays: 5,
  handledBy: { way: 'application', form },
  growsInto: { code: 'legal-aid' },
  consents: [],
}
