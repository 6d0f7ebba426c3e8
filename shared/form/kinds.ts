import type * as z from '../zod.ts'
import type { AnswerValue } from './answers.ts'
import type { Field, FieldKind, FieldOfKind } from './field.ts'
import { attachmentsKind } from './kinds/attachments.ts'
import { bankCardKind } from './kinds/bank-card.ts'
import { choiceKind } from './kinds/choice.ts'
import { computedKind } from './kinds/computed.ts'
import { creditCodeKind } from './kinds/credit-code.ts'
import { dateKind } from './kinds/date.ts'
import { entryKind } from './kinds/entry.ts'
import { groupKind } from './kinds/group.ts'
import { idNumberKind } from './kinds/id-number.ts'
import type { Kind } from './kinds/kind.ts'
import { longTextKind } from './kinds/long-text.ts'
import { moneyKind } from './kinds/money.ts'
import { monthKind } from './kinds/month.ts'
import { numberKind } from './kinds/number.ts'
import { personNameKind } from './kinds/person-name.ts'
import { phoneKind } from './kinds/phone.ts'
import { pledgeKind } from './kinds/pledge.ts'
import { regionKind } from './kinds/region.ts'
import { severalKind } from './kinds/several.ts'
import { textKind } from './kinds/text.ts'
import { tradeUnionKind } from './kinds/trade-union.ts'
import { yearKind } from './kinds/year.ts'
import { yesNoKind } from './kinds/yes-no.ts'

/** Every kind of field there is. A kind that is missing here does not compile. */
export const kinds: { readonly [K in FieldKind]: Kind<FieldOfKind<K>> } = {
  text: textKind,
  'long-text': longTextKind,
  number: numberKind,
  money: moneyKind,
  date: dateKind,
  month: monthKind,
  year: yearKind,
  choice: choiceKind,
  several: severalKind,
  'yes-no': yesNoKind,
  'person-name': personNameKind,
  'id-number': idNumberKind,
  phone: phoneKind,
  'bank-card': bankCardKind,
  'credit-code': creditCodeKind,
  region: regionKind,
  'trade-union': tradeUnionKind,
  entry: entryKind,
  computed: computedKind,
  group: groupKind,
  attachments: attachmentsKind,
  pledge: pledgeKind,
}

/** The kind of a field, to be asked about this very field. */
export const kindOf = (field: Field): Kind<Field> => kinds[field.kind]

/** Whether leaving the field empty is an error. */
export function isRequired(field: Field): boolean {
  return kindOf(field).isRequired?.(field) ?? !field.isOptional
}

/** The schema of an answer to the field. Fields are constants of a form, so each schema is built once. */
export function ruleOf(field: Field): z.ZodMiniType<AnswerValue> {
  const known = rules.get(field)
  if (known) return known
  const rule = kindOf(field).rule(field)
  rules.set(field, rule)
  return rule
}

const rules = new WeakMap<Field, z.ZodMiniType<AnswerValue>>()
