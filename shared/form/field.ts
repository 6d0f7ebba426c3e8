import type { Computation } from './computation.ts'
import type { Condition } from './condition.ts'
import type { ExampleKind } from './example.ts'

type Common = {
  /** camelCase, unique in its form or group. It is the key of the answer and the path of an error. */
  name: string
  /** The label in the form, in the export and in the summary. */
  label: string
  /** The question as a plain sentence for 关怀模式, which shows one question on a screen. */
  question?: string
  /** One line under the label: what to enter, or where to find it. */
  hint?: string
  placeholder?: string
  /** Required unless set. An optional field says 选填. */
  isOptional?: boolean
  visibleWhen?: Condition
  /** A card begins with this question, and this is its title. */
  section?: string
  /**
   * Not asked of a first application. It is shown where it was answered (in an application of an older version), and
   * asked when staff name it in a correction.
   */
  isAskedLater?: true
  /** The field before it whose answer it begins with, such as the employer for the other party of a dispute. */
  beginsAs?: string
}

type Typed = Common & {
  minLength?: number
  maxLength: number
  /** Others read the answer. This is the sentence for a text with a phone number, a WeChat name or an address. */
  noContacts?: string
}
export type TextField = Typed & { kind: 'text' }
export type LongTextField = Typed & { kind: 'long-text' }
/** Whole numbers from 0 unless set otherwise. */
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
/** A time of the day, HH:MM, to the minute. */
export type TimeField = Common & { kind: 'time' }
/** A year, YYYY. */
export type YearField = Common & { kind: 'year'; range: 'past' | 'future' | 'any' }
export type ChoiceField = Common & {
  kind: 'choice'
  options: readonly string[]
  /** The option that nearly everybody chooses, of more than can be shown: it stands first, the others behind a search. */
  usual?: string
  /** Staff may set other options for the service, see staff-choices.ts. At most one field of a form has this. */
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
/** A spot on the map of the phone. Choosing one also fills in these fields, which may be changed afterwards. */
export type MapSpotField = Common & {
  kind: 'map-spot'
  fills: { name: string; address: string; region: string }
}
/** Full names of employers, one on a line. Organizers choose from those that are known, or type and paste. */
export type EmployersField = Common & { kind: 'employers'; maxLength: number }
/** One entry of an earlier group, named by its answer `by`, for example a family member by name. */
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
  /** A frame for each side of a card, in this order; `min` and `max` are their number. */
  sides?: readonly string[]
  /** The example picture that is shown before the first photo. */
  example?: ExampleKind
  /** May be sent after submitting: at any time until a decision, asked for or not. */
  canFollow?: boolean
  /** Proves one occasion, as a receipt does: once accepted it is not offered to a later application. */
  isForOnce?: boolean
}
export type PledgeField = Common & { kind: 'pledge'; text: string; version: string }

/** A field inside a repeating group: any kind except group, attachments and pledge. */
export type ItemField = Exclude<Field, GroupField | AttachmentsField | PledgeField>

export type Field =
  | TextField
  | LongTextField
  | NumberField
  | MoneyField
  | DateField
  | MonthField
  | YearField
  | TimeField
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
  | MapSpotField
  | EmployersField
  | EntryField
  | ComputedField
  | GroupField
  | AttachmentsField
  | PledgeField

export type FieldKind = Field['kind']
export type FieldOfKind<K extends FieldKind> = Extract<Field, { kind: K }>
