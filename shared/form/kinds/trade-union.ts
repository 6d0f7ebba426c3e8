import { refusing } from '../../foundation/refusing.ts'
import { tradeUnions } from '../../trade-union/trade-unions.ts'
import * as z from '../../zod.ts'
import type { TradeUnionField } from '../field.ts'
import { isBlank, textOf } from './answer-of.ts'
import type { Kind } from './kind.ts'

/** A trade union of the directory by its id. */
export const tradeUnionKind: Kind<TradeUnionField> = {
  emptyValue: '',
  isSensitive: false,
  isEmpty: isBlank,
  askFor: (field) => `请选择${field.label}`,
  rule: (field) =>
    z
      .string(`请选择${field.label}`)
      .check(refusing((id) => (nameTradeUnion(id) ? undefined : `${field.label}不在工会名录里，请重新选择`))),
  toText: (value) => nameTradeUnion(textOf(value)) ?? textOf(value),
}

const nameTradeUnion = (id: string) => tradeUnions.find((tradeUnion) => tradeUnion.id === id)?.name
