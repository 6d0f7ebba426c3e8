import type { Field } from '../../form/field.ts'
import type { Step } from '../../form/form.ts'
import { ethnicGroups } from './ethnic-groups.ts'

/** 就业形态. The drivers and couriers are those in 省总工会's twenty measures of 2022 (no. 11). */
const employmentForms = [
  '单位职工',
  '灵活就业',
  '货车司机',
  '网约车司机',
  '快递员',
  '外卖配送员',
  '其他新就业形态',
  '失业',
  '退休',
] as const

/** The applicant. Birth date and sex follow from the ID number and are not asked. */
export const identityFields: readonly Field[] = [
  {
    kind: 'person-name',
    name: 'fullName',
    label: '姓名',
    question: '您叫什么名字？',
    hint: '和身份证上一致',
  },
  {
    kind: 'id-number',
    name: 'idNumber',
    label: '身份证号',
    question: '您的身份证号是多少？',
    hint: '18 位，最后一位可能是 X',
  },
  {
    kind: 'phone',
    name: 'phone',
    label: '手机号',
    question: '您的手机号是多少？',
    hint: '办理中有事会打这个电话',
  },
]

export const ethnicityField: Field = {
  kind: 'choice',
  name: 'ethnicity',
  label: '民族',
  question: '您是什么民族？',
  options: ethnicGroups,
  usual: '汉族',
}

export const homeAddressField: Field = {
  kind: 'text',
  name: 'homeAddress',
  section: '住在哪',
  label: '现住址',
  question: '您现在住在哪里？',
  placeholder: '市、县（区）、街道、小区和门牌号',
  minLength: 5,
  maxLength: 80,
}

/** Where and how the person works. */
export const employmentFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'employmentForm',
    section: '做什么工作',
    label: '就业形态',
    question: '您现在做什么工作？',
    hint: '选最接近的一项',
    options: employmentForms,
  },
  {
    kind: 'text',
    name: 'employer',
    label: '工作单位',
    question: '您在哪个单位上班？',
    hint: '写全称；司机、快递员、外卖配送员写平台或站点名称',
    placeholder: '如：示例物流有限公司',
    minLength: 2,
    maxLength: 60,
    visibleWhen: { not: { field: 'employmentForm', isOneOf: ['灵活就业', '失业', '退休'] } },
  },
  {
    kind: 'region',
    name: 'employerRegion',
    label: '单位所在地',
    question: '您的单位在哪个县（市、区）？',
    hint: '没有固定单位的，选您平时干活的地方；失业、退休的，选您住的地方',
  },
]

/** Union membership. */
const membershipFields: readonly Field[] = [
  {
    kind: 'yes-no',
    name: 'isMember',
    section: '加入工会了吗',
    label: '是否工会会员',
    question: '您加入工会了吗？',
    hint: '单位统一办过入会，也算会员；不清楚选“否”，不影响申请',
  },
  {
    kind: 'text',
    name: 'basicTradeUnion',
    label: '所在基层工会',
    question: '您在哪个工会？',
    hint: '如“示例物流有限公司工会委员会”，不清楚可以不填',
    minLength: 2,
    maxLength: 60,
    isOptional: true,
    visibleWhen: { field: 'isMember', is: true },
  },
]

/** The first step of a natural person's form. */
export const personStep: Step = {
  code: 'person',
  title: '您的信息',
  short: '本人',
  fields: [...identityFields, ethnicityField, homeAddressField, ...employmentFields, ...membershipFields],
}

/** The same for model workers, many of whom are retired: asks for the organization they belong to. */
export const modelWorkerPersonStep = (employerLabel: string): Step => ({
  ...personStep,
  fields: personStep.fields.map((field): Field => {
    if (field.name !== 'employer') return field
    return {
      ...field,
      label: employerLabel,
      hint: '写全称；退休的写原单位或管档案的单位',
      visibleWhen: { not: { field: 'employmentForm', isOneOf: ['灵活就业', '失业'] } },
    }
  }),
})
