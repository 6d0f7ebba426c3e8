import { listed } from '#province/facts/listed.ts'
import { cancelRegistrationForm } from '../blocks/cancel-registration.ts'
import { changeRegistrationForm } from '../blocks/change-registration.ts'
import { registerUnionForm } from '../blocks/register-union.ts'
import type { ServiceItem } from '../service-item.ts'

export const unionLegalPerson: ServiceItem = {
  code: 'union-legal-person',
  ...listed['union-legal-person'],
  name: '基层工会法人登记管理',
  group: 'membership',
  icon: 'shield',
  applicantKind: 'organization',
  levels: {
    provincial: '基层工会法人登记管理',
    municipal: '基层工会法人登记管理',
    county: '基层工会法人登记管理',
  },
  summary: '基层工会办理法人资格：新设立的登记、信息变了的变更、不再保留的注销。',
  acceptanceConditions: ['已经上级工会批准成立的基层工会', '有名称、住所、负责人和经费'],
  procedureSteps: ['选“设立”“变更”或“注销”，网上提交', '受理工会审查材料', '通过后发证、换证或收回证书'],
  committedWorkingDays: 10,
  handledBy: {
    way: 'variants',
    variants: [
      {
        code: 'register',
        name: '设立登记',
        description: '第一次登记，取得工会法人资格',
        form: registerUnionForm,
        consents: ['identity'],
      },
      {
        code: 'change',
        name: '变更登记',
        description: '名称、住所或法定代表人变了',
        form: changeRegistrationForm,
      },
      {
        code: 'cancel',
        name: '注销登记',
        description: '工会撤销、合并，不再保留法人资格',
        form: cancelRegistrationForm,
      },
    ],
  },
  consents: [],
}
