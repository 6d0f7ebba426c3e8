import type { AttachmentsField, Field } from '../../form/field.ts'

/** A place that a union builds for workers: reading room, nursing room, care class. */
export const floorAreaField: Field = {
  kind: 'number',
  name: 'floorArea',
  label: '面积',
  question: '场地有多大？',
  hint: '室内使用面积',
  unit: '平方米',
  min: 1,
  max: 10_000,
  decimals: 1,
}

export const openingHoursField: Field = {
  kind: 'text',
  name: 'openingHours',
  label: '开放时间',
  question: '什么时候开放？',
  placeholder: '如：周一至周五 8:00–18:00',
  minLength: 2,
  maxLength: 60,
}

export const venuePhotosSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'venuePhotos',
  example: 'venue',
  label: '场地照片',
  question: '请拍场地的照片。',
  hint: '至少 2 张：一张全景，一张设施或书架',
  min: 2,
  max: 9,
}

export const venueRulesSlot: AttachmentsField = {
  kind: 'attachments',
  name: 'venueRules',
  example: 'stamped-page',
  label: '管理制度',
  question: '请拍管理制度。',
  hint: '墙上张贴的或者盖章的文件都可以',
  min: 1,
  max: 6,
}
