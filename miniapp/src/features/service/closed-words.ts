import type { ServiceSetting } from '#shared/api/catalogue.ts'
import { todayInChina } from '#shared/person/calendar-date.ts'
import { findClosedReason } from '#shared/service/closing.ts'

/** Why a service takes no applications now, or undefined when it does. `closesOn` is the last day, set by staff or by the item. */
export function closedWords(
  setting: ServiceSetting | undefined,
  itemClosesOn: string | undefined,
  today = todayInChina(),
): string | undefined {
  if (setting && !setting.isOpen) return setting.closedReason ?? '这项服务现在不接受申请，请先致电咨询。'
  return findClosedReason({ closesOn: setting?.closesOn ?? itemClosesOn }, today)
}
