// Written by npm run generate from the files of miniapp/src/form/controls/. Do not edit.
import type { FieldKind, FieldOfKind } from '#shared/form/field.ts'
import type { BroughtKind, Control } from './control.ts'
import { AttachmentsControl } from './controls/attachments-control.tsx'
import { ChoiceControl } from './controls/choice-control.tsx'
import { ComputedControl } from './controls/computed-control.tsx'
import { DateControl, MonthControl, TimeControl } from './controls/date-control.tsx'
import { EntryControl } from './controls/entry-control.tsx'
import { GroupControl } from './controls/group-control.tsx'
import { LongTextControl } from './controls/long-text-control.tsx'
import { PledgeControl } from './controls/pledge-control.tsx'
import { RegionControl } from './controls/region-control.tsx'
import { SeveralControl } from './controls/several-control.tsx'
import { TradeUnionControl } from './controls/trade-union-control.tsx'
import { BankCardControl, CreditCodeControl, IdNumberControl, MoneyControl, NumberControl, PersonNameControl, PhoneControl, TextControl, YearControl } from './controls/typed-controls.tsx'
import { YesNoControl } from './controls/yes-no-control.tsx'

/** How each kind of field is answered that no page brings. */
export const controls: { readonly [K in Exclude<FieldKind, BroughtKind>]: Control<FieldOfKind<K>> } = {
  text: TextControl,
  'long-text': LongTextControl,
  number: NumberControl,
  money: MoneyControl,
  date: DateControl,
  month: MonthControl,
  time: TimeControl,
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
