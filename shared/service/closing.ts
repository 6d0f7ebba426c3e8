import type { ServiceItem } from './service-item.ts'

/** Why an item accepts no applications on a day (YYYY-MM-DD in China), or undefined when it does. */
export function findClosedReason(
  { closesOn }: Pick<ServiceItem, 'closesOn'>,
  today: string,
): string | undefined {
  if (closesOn === undefined || today <= closesOn) return undefined
  const [year, month, day] = closesOn.split('-').map(Number)
  return `申请已于 ${year} 年 ${month} 月 ${day} 日截止`
}
