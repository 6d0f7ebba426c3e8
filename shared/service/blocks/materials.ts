import type { AttachmentsField } from '../../form/field.ts'

/** 材料: photos that several items ask for. The limits of a file are those of the upload, for all slots. */
export const idCardSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'idCardPhotos',
  example: 'id-card',
  label: '身份证正反面',
  question: '请拍身份证的正面和反面。',
  hint: '要本人的，在有效期里',
  min: 2,
  max: 2,
  sides: ['照片面', '国徽面'],
}

const householdRegisterSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'householdRegister',
  example: 'register',
  label: '户口本',
  question: '请拍户口本。',
  hint: '写了字的每一页都要拍，空白页不用',
  min: 1,
  max: 12,
}

export const incomeProofSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'incomeProof',
  example: 'stamped-page',
  label: '收入证明',
  question: '请拍家里人的收入证明。',
  hint: '家里每个上班的人一份：单位开的证明、工资条或银行流水都可以',
  min: 1,
  max: 9,
  canFollow: true,
}

const livingAllowanceSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'livingAllowanceProof',
  example: 'register',
  label: '低保证',
  question: '请拍低保证或低保边缘证明。',
  hint: '有姓名、证号、发证单位的那几页',
  min: 1,
  max: 4,
  visibleWhen: { field: 'livingAllowance', isOneOf: ['低保', '低保边缘'] },
}

const hardshipStatementSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'hardshipStatement',
  example: 'handwriting',
  label: '困难情况说明',
  question: '请拍困难情况说明。',
  hint: '手写一页也可以：写明家里几口人、怎么困难、需要什么帮助，签名并写日期',
  min: 1,
  max: 3,
}

/** Materials of every worker in hardship (items 1, 2 and 4). */
export const hardshipSlots: readonly AttachmentsField[] = [
  idCardSlot,
  householdRegisterSlot,
  incomeProofSlot,
  livingAllowanceSlot,
  hardshipStatementSlot,
]
