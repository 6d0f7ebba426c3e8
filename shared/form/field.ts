import type { Computation } from './computation.ts'
import type { Condition } from './condition.ts'
import type { ExampleKind } from './example.ts'

type Common = {
  /** camelCase, unique in its form or group; the key of the answer and the path of an error. */
  name: string
  /** The question as the worker reads it, the export's column and the summary's label. */
  label: string
  /** How the question is put in 关怀模式, one to a screen: a whole plain sentence. */
  question?: string
  /** One line under the label that says what to enter or where to find it. */
  hint?: string
  placeholder?: string
  /** Asked unless set. An optional field says 选填. */
  isOptional?: boolean
  visibleWhen?: Condition
}

export type TextField = Common & { kind: 'text'; minLength?: number; maxLength: number }
export type LongTextField = Common & { kind: 'long-text'; minLength?: number; maxLength: number }
/** Whole numbers from 0 unless it says otherwise. */
export type NumberField = Common & {
  kind: 'number'
  unit: string
  min?: number
  max?: number
  decimals?: 0 | 1 | 2
}
export type MoneyField = Common & { kind: 'money'; max?: number; per?: '月' | '年' | '学年' }
export type DateField = Common & {
  kind: 'date'
  range: 'past' | 'future' | 'any'
  warnWhenOlderThanDays?: number
  warning?: string
}
export type MonthField = Common & { kind: 'month'; range: 'past' | 'future' | 'any' }
/** A year, YYYY. */
export type YearField = Common & { kind: 'year'; range: 'past' | 'future' | 'any' }
export type ChoiceField = Common & {
  kind: 'choice'
  options: readonly string[]
  /** Staff may set other options for the service, see staff-choices.ts; one field of a form at most. */
  isStaffList?: boolean
}
/** At least one, unless optional. */
export type SeveralField = Common & {
  kind: 'several'
  options: readonly string[]
  min?: number
  max?: number
}
export type YesNoField = Common & { kind: 'yes-no' }
export type PersonNameField = Common & { kind: 'person-name' }
export type IdNumberField = Common & { kind: 'id-number' }
export type PhoneField = Common & { kind: 'phone' }
export type BankCardField = Common & { kind: 'bank-card' }
export type CreditCodeField = Common & { kind: 'credit-code' }
export type RegionField = Common & { kind: 'region' }
export type TradeUnionField = Common & { kind: 'trade-union' }
/** One of the entries of a group asked before, by the answer `by` that names it: a family member by name. */
export type EntryField = Common & { kind: 'entry'; group: string; by: string; entryLabel: string }
export type ComputedField = Common & { kind: 'computed'; unit: string; computation: Computation }
export type GroupField = Common & {
  kind: 'group'
  itemLabel: string
  min: number
  max: number
  fields: readonly ItemField[]
}
export type AttachmentsField = Common & {
  kind: 'attachments'
  min: number
  max: number
  /** The picture of a readable photo that is shown before the first is taken. */
  example?: ExampleKind
  /** May be sent after submitting, when staff ask for it. */
  canFollow?: boolean
}
export type PledgeField = Common & { kind: 'pledge'; text: string; version: string }

/** A question inside a repeating group: anything but another group, files or a pledge. */
export type ItemField = Exclude<Field, GroupField | AttachmentsField | PledgeField>

export type Field =
  | TextField
  | LongTextField
  | NumberField
  | MoneyField
  | DateField
  | MonthField
  | YearField
  | ChoiceField
  | SeveralField
  | YesNoField
  | PersonNameField
  | IdNumberField
  | PhoneField
  | BankCardField
  | CreditCodeField
  | RegionField
  | TradeUnionField
  | EntryField
  | ComputedField
  | GroupField
  | AttachmentsField
  | PledgeField

export type FieldKind = Field['kind']
export type FieldOfKind<K extends FieldKind> = Extract<Field, { kind: K }>
