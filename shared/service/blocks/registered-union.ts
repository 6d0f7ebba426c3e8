import type { AttachmentsField, Field } from '../../form/field.ts'
import type { Step } from '../../form/form.ts'
import { agentFields } from './organization.ts'

/** A basic-level trade union in the register of legal persons (基层工会法人登记). */
export const tradeUnionNameField: Field = {
  kind: 'text',
  name: 'tradeUnionName',
  label: '工会名称',
  question: '工会的全称是什么？',
  placeholder: '如：示例物流有限公司工会委员会',
  minLength: 4,
  maxLength: 60,
}

const registrationNumberField: Field = {
  kind: 'text',
  name: 'registrationNumber',
  label: '原登记证号',
  question: '工会法人资格证书的证号是多少？',
  hint: '证书上的编号或 18 位统一社会信用代码',
  minLength: 4,
  maxLength: 40,
}

/** The first step of changing or canceling a registration. */
export const registeredUnionStep: Step = {
  code: 'trade-union',
  title: '工会信息',
  fields: [tradeUnionNameField, registrationNumberField, ...agentFields],
}

/** 上级批复 */
export const upperApprovalSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'upperApproval',
  example: 'stamped-page',
  label: '上级批复',
  question: '请拍上级工会的批复。',
  hint: '文号、正文和公章都要拍到',
  min: 1,
  max: 4,
}
