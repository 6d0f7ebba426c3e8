import { todayInChina } from '#shared/foundation/china-time.ts'
import { findClosedReason } from '#shared/service/closing.ts'
import type { ServiceSetting } from '#shared/service/endpoints/catalogue.ts'

/**
 * Why a service accepts no applications now, or undefined when it does. An item may have a last day, and staff can set
 * an earlier one.
 */
export function closedWords(
  setting: ServiceSetting | undefined,
  itemClosesOn: string | undefined,
  today = todayInChina(),
): string | undefined {
  if (setting && !setting.isOpen) return setting.closedReason ?? '这项服务现在不接受申请，请先致电咨询。'
  return (
    findClosedReason({ closesOn: itemClosesOn }, today) ??
    findClosedReason({ closesOn: setting?.closesOn ?? undefined }, today)
  )
}
