// Written by npm run generate from the files of shared/form/kinds/. Do not edit.
import type { FieldKind, FieldOfKind } from './field.ts'
import type { Kind } from './kinds/kind.ts'
import { attachmentsKind } from './kinds/attachments.ts'
import { bankCardKind } from './kinds/bank-card.ts'
import { choiceKind } from './kinds/choice.ts'
import { computedKind } from './kinds/computed.ts'
import { creditCodeKind } from './kinds/credit-code.ts'
import { dateKind } from './kinds/date.ts'
import { employersKind } from './kinds/employers.ts'
import { entryKind } from './kinds/entry.ts'
import { groupKind } from './kinds/group.ts'
import { idNumberKind } from './kinds/id-number.ts'
import { longTextKind } from './kinds/long-text.ts'
import { mapSpotKind } from './kinds/map-spot.ts'
import { moneyKind } from './kinds/money.ts'
import { monthKind } from './kinds/month.ts'
import { numberKind } from './kinds/number.ts'
import { personNameKind } from './kinds/person-name.ts'
import { phoneKind } from './kinds/phone.ts'
import { pledgeKind } from './kinds/pledge.ts'
import { regionKind } from './kinds/region.ts'
import { severalKind } from './kinds/several.ts'
import { textKind } from './kinds/text.ts'
import { timeKind } from './kinds/time.ts'
import { tradeUnionKind } from './kinds/trade-union.ts'
import { yearKind } from './kinds/year.ts'
import { yesNoKind } from './kinds/yes-no.ts'

/** The rules of every kind of field. */
export const kinds: { readonly [K in FieldKind]: Kind<FieldOfKind<K>> } = {
  text: textKind,
  'long-text': longTextKind,
  number: numberKind,
  money: moneyKind,
  date: dateKind,
  month: monthKind,
  time: timeKind,
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
  'map-spot': mapSpotKind,
  employers: employersKind,
  entry: entryKind,
  computed: computedKind,
  group: groupKind,
  attachments: attachmentsKind,
  pledge: pledgeKind,
}
