import { lengthOf } from '../../foundation/length-of.ts'
import { compareKey, normalizeText } from '../../foundation/normalize-text.ts'
import { refusing } from '../../foundation/refusing.ts'
import * as z from '../../zod.ts'
import type { EmployersField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'
import { findTextFault, findTypedFault } from './text.ts'

const [least, most] = [2, 60]

/** Names of employers, one on a line, none twice. */
export const employersKind: Kind<EmployersField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请填写${field.label}`,
  rule: (field) =>
    z.string(`请填写${field.label}`).check(
      refusing((text) => findTypedFault(text, field)),
      z.overwrite((text) => splitEmployers(text).join('\n')),
      refusing((text) => findTextFault(text, field) ?? findNameFault(splitEmployers(text))),
    ),
  toText: (value) => splitEmployers(textOf(value)).join('，'),
  warning(value) {
    const several = splitEmployers(textOf(value)).find((name) => /[、；;]/.test(name))
    return several && `“${shorten(several)}”要算作一个单位吗？几个单位请分行写`
  },
}

/** What stands above the columns of a table, and is no employer's name. */
const headings = ['序号', '编号', '单位', '名称', '单位名称', '单位全称', '企业名称', '公司名称']

/** The names in a list as people paste it: one in a line or a cell, with or without a number in front. */
export const splitEmployers = (text: string): readonly string[] =>
  normalizeText(text.replaceAll('\t', '\n'), { hasLines: true })
    .split('\n')
    .map((line) => line.replace(/^(?:[(（][0-9]{1,4}[)）] ?|[0-9]{1,4}[.．、)）] ?(?=[^0-9 ]))/, ''))
    .map((line) => line.replace(/[,，;；、。]$/, ''))
    .filter((name) => name !== '' && !/^[0-9]{1,4}$/.test(name) && !headings.includes(name))

function findNameFault(names: readonly string[]): string | undefined {
  const odd = names.find((name) => lengthOf(name) < least || lengthOf(name) > most)
  if (odd !== undefined) return `“${shorten(odd)}”不像单位全称：一行一个，${least} 到 ${most} 个字`
  const first = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    const key = compareKey(name)
    const before = first.get(key)
    if (before !== undefined)
      return `“${shorten(name)}”写了两遍，第 ${before + 1} 个和第 ${index + 1} 个，留一个就够`
    first.set(key, index)
  }
  return undefined
}

const shorten = (name: string) => (lengthOf(name) > 20 ? `${[...name].slice(0, 20).join('')}……` : name)
