import { compareKey, normalizeText } from '../../foundation/normalize-text.ts'
import * as z from '../../zod.ts'
import type { Answers } from '../answers.ts'
import type { EntryField } from '../field.ts'
import { entriesOf, isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** One entry of an earlier group. */
export const entryKind: Kind<EntryField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) => z.string(`请选择${field.label}`),
  toText: textOf,
  needs: (field) => [field.group],
  findConflict(value, field, answers) {
    const key = compareKey(textOf(value))
    if (listEntryNames(field, answers).some((name) => compareKey(name) === key)) return undefined
    return `${field.label}要从前面填的${field.entryLabel}里选，请重新选择；没有的话，先到前面添加`
  },
}

/** The names of the entries to choose from, each once. Entries without a name are left out. */
export function listEntryNames({ group, by }: EntryField, answers: Answers): readonly string[] {
  const names = entriesOf(answers[group]).map((entry) => normalizeText(textOf(entry[by])))
  return [...new Set(names)].filter((name) => name !== '')
}
