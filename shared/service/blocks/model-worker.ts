import { province } from '#province/facts/province.ts'
import type { AttachmentsField, Field } from '../../form/field.ts'

/** 劳模称号, by the level that awards it. */
export const honorLevels = ['全国劳模', '省部级劳模', '市级劳模'] as const

/** The content of the certificate. `levels` are those that the item is for. */
export function honorFields(levels: readonly (typeof honorLevels)[number][]): readonly Field[] {
  return [
    {
      kind: 'choice',
      name: 'honorLevel',
      label: '劳模称号',
      question: '您是哪一级劳模？',
      hint: '全国先进工作者、省先进工作者等同样算',
      options: levels,
    },
    {
      kind: 'year',
      name: 'awardedYear',
      label: '授予年份',
      question: '是哪一年授予的？',
      hint: '看证书落款的日期',
      placeholder: '如：2015',
      range: 'past',
    },
  ]
}

export const awardingBodyField: Field = {
  kind: 'text',
  name: 'awardingBody',
  label: '授予机关',
  question: '是哪个机关授予的？',
  hint: '证书上盖章的单位',
  placeholder: `如：${province.name}人民政府`,
  minLength: 3,
  maxLength: 60,
}

export const certificateNumberField: Field = {
  kind: 'text',
  name: 'certificateNumber',
  label: '证书编号',
  question: '证书编号是多少？',
  hint: '证书上没有编号的可以不填',
  maxLength: 40,
  isOptional: true,
}

export const honorCertificateSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'honorCertificate',
  example: 'certificate',
  label: '荣誉证书',
  question: '请拍荣誉证书。',
  hint: '姓名、称号、日期和公章都要拍到',
  min: 1,
  max: 4,
}
