import type { AttachmentsField, Field } from '../../form/field.ts'
import type { CrossCheck, Step } from '../../form/form.ts'

/** 所属行业: the sections of GB/T 4754. */
const industries = [
  '农、林、牧、渔业',
  '采矿业',
  '制造业',
  '电力、热力、燃气及水生产和供应业',
  '建筑业',
  '批发和零售业',
  '交通运输、仓储和邮政业',
  '住宿和餐饮业',
  '信息传输、软件和信息技术服务业',
  '金融业',
  '房地产业',
  '租赁和商务服务业',
  '科学研究和技术服务业',
  '水利、环境和公共设施管理业',
  '居民服务、修理和其他服务业',
  '教育',
  '卫生和社会工作',
  '文化、体育和娱乐业',
  '公共管理、社会保障和社会组织',
  '国际组织',
] as const

export const organizationNameField: Field = {
  kind: 'text',
  name: 'organizationName',
  label: '单位名称',
  question: '单位的全称是什么？',
  hint: '和营业执照或法人证书上一致',
  minLength: 4,
  maxLength: 60,
}

const creditCodeField: Field = {
  kind: 'credit-code',
  name: 'creditCode',
  label: '统一社会信用代码',
  question: '单位的统一社会信用代码是多少？',
  hint: '营业执照上的 18 位代码',
}

const registrationFields: readonly Field[] = [
  organizationNameField,
  creditCodeField,
  {
    kind: 'choice',
    name: 'organizationKind',
    label: '单位性质',
    question: '单位是什么性质？',
    options: [
      '机关',
      '事业单位',
      '国有企业',
      '集体企业',
      '民营企业',
      '外商或港澳台投资企业',
      '社会组织',
      '个体工商户',
      '其他',
    ],
  },
  {
    kind: 'choice',
    name: 'industry',
    label: '所属行业',
    question: '单位属于哪个行业？',
    options: industries,
  },
  {
    kind: 'text',
    name: 'officeAddress',
    label: '注册或办公地址',
    question: '单位在哪里办公？',
    placeholder: '市、县（区）、街道和门牌号',
    minLength: 5,
    maxLength: 80,
  },
]

const headcountFields: readonly Field[] = [
  {
    kind: 'number',
    name: 'workerCount',
    label: '职工人数',
    question: '单位一共有多少职工？',
    hint: '劳务派遣和季节工也算',
    unit: '人',
    min: 1,
    max: 500_000,
    decimals: 0,
  },
  {
    kind: 'number',
    name: 'womenWorkerCount',
    label: '女职工人数',
    question: '其中女职工多少人？',
    hint: '没有写 0',
    unit: '人',
    min: 0,
    max: 500_000,
    decimals: 0,
  },
  {
    kind: 'number',
    name: 'memberCount',
    label: '会员人数',
    question: '其中工会会员多少人？',
    hint: '还没有会员写 0',
    unit: '人',
    min: 0,
    max: 500_000,
    decimals: 0,
  },
]

/** The person who acts for the organization. */
export const agentFields: readonly Field[] = [
  {
    kind: 'person-name',
    name: 'agentName',
    label: '经办人',
    question: '经办人叫什么名字？',
    hint: '来办这件事的人',
  },
  {
    kind: 'phone',
    name: 'agentPhone',
    label: '经办人手机号',
    question: '经办人的手机号是多少？',
    hint: '办理中有事会打这个电话',
  },
]

const representativeField: Field = {
  kind: 'person-name',
  name: 'representativeName',
  label: '法定代表人或工会主席',
  question: '法定代表人或者工会主席叫什么名字？',
}

/** 经办人授权书. */
export const agentAuthorizationSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'agentAuthorization',
  example: 'stamped-page',
  label: '经办人授权书',
  question: '请拍经办人授权书。',
  hint: '写明授权谁来办什么事，加盖单位或工会公章',
  min: 1,
  max: 2,
}

/** The first step of an organization's form. */
export const organizationStep: Step = {
  code: 'organization',
  title: '单位信息',
  fields: [...registrationFields, ...headcountFields, representativeField, ...agentFields],
}

/** Rules for the head counts of organizationStep. */
export const headcountChecks: readonly CrossCheck[] = [
  {
    at: 'womenWorkerCount',
    refuseWhen: { field: 'womenWorkerCount', isMoreThan: 'workerCount' },
    message: '女职工人数不能比职工人数多，请核对这两个数',
  },
  {
    at: 'memberCount',
    refuseWhen: { field: 'memberCount', isMoreThan: 'workerCount' },
    message: '会员人数不能比职工人数多，请核对这两个数',
  },
]
