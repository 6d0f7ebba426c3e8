import { z } from '../zod.ts'

/** A person's name: Chinese characters with the middle dot of minority names (阿依古丽·买买提), or Latin letters. */
export const personNameRule = z
  .string('请填写姓名')
  .check(
    z.trim(),
    z.minLength(1, '请填写姓名'),
    z.maxLength(30, '姓名最多 30 个字'),
    z.regex(/^[\p{Script=Han}·•.\sA-Za-z]*$/u, '姓名里只能有汉字、字母和间隔号“·”'),
  )
