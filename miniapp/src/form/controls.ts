import type { Field, FieldKind, FieldOfKind } from '#shared/form/field.ts'
import type { Control } from './control.ts'
import { AttachmentsControl } from './controls/attachments-control.tsx'
import { ChoiceControl } from './controls/choice-control.tsx'
import { ComputedControl } from './controls/computed-control.tsx'
import { DateControl, MonthControl } from './controls/date-control.tsx'
import { EntryControl } from './controls/entry-control.tsx'
import { GroupControl } from './controls/group-control.tsx'
import { LongTextControl } from './controls/long-text-control.tsx'
import { PledgeControl } from './controls/pledge-control.tsx'
import { RegionControl } from './controls/region-control.tsx'
import { SeveralControl } from './controls/several-control.tsx'
import { TradeUnionControl } from './controls/trade-union-control.tsx'
import {
  BankCardControl,
  CreditCodeControl,
  IdNumberControl,
  MoneyControl,
  NumberControl,
  PersonNameControl,
  PhoneControl,
  TextControl,
  YearControl,
} from './controls/typed-controls.tsx'
import { YesNoControl } from './controls/yes-no-control.tsx'

/** The control of each kind of field. A missing kind does not compile. */
const controls: { readonly [K in FieldKind]: Control<FieldOfKind<K>> } = {
  text: TextControl,
  'long-text': LongTextControl,
  number: NumberControl,
  money: MoneyControl,
  date: DateControl,
  month: MonthControl,
  year: YearControl,
  choice: ChoiceControl,
  several: SeveralControl,
  'yes-no': YesNoControl,
  'person-name': PersonNameControl,
  'id-number': IdNumberControl,
  phone: PhoneControl,
  'bank-card': BankCardControl,
  'credit-code': CreditCodeControl,
  region: RegionControl,
  'trade-union': TradeUnionControl,
  entry: EntryControl,
  computed: ComputedControl,
  group: GroupControl,
  attachments: AttachmentsControl,
  pledge: PledgeControl,
}

/** The control of a field, which must be given this very field. */
export const controlOf = (field: Field): Control<Field> => controls[field.kind]
