import { province } from '#province/facts/province.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { findIndustrialReceiver, findReceiver } from '#shared/trade-union/receiving-union.ts'
import { ApiError } from '../../foundation/api-error.ts'

/** Finds the receiving union: the chosen industrial union, or else the union of the county. */
export function findReceivingUnion(
  item: ServiceItem,
  regionCode: string,
  tradeUnionId: string | undefined,
): string {
  const industrial = tradeUnionId === undefined ? undefined : findIndustrialReceiver(item, tradeUnionId)
  if (industrial) return industrial.tradeUnion.id
  const territorial = findReceiver(item, regionCode)
  if (!territorial) throw refused('regionCode', `请选择${province.name}内的市和县（区）`)
  // A phone may send the territorial union itself, as it was shown.
  if (tradeUnionId === undefined || tradeUnionId === territorial.tradeUnion.id)
    return territorial.tradeUnion.id
  throw refused('tradeUnionId', '这个工会不办理这项服务，请重新选择')
}

const refused = (path: string, message: string) =>
  new ApiError('invalid_input', { fieldErrors: [{ path, message }] })
