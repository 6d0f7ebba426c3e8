import type { ServiceItem } from '#shared/service/service-item.ts'
import { exercisingLevels } from '#shared/trade-union/exercising-level.ts'

const shortNames = { provincial: '省', municipal: '市', county: '县' } as const
const counts = ['', '', '两级', '三级'] as const

/** The levels of union that run an item: 省 · 市 · 县三级工会办理. */
export function levelWords({ levels }: Pick<ServiceItem, 'levels'>): string {
  const running = exercisingLevels.filter((level) => levels[level] !== undefined)
  return `${running.map((level) => shortNames[level]).join(' · ')}${counts[running.length] ?? ''}工会办理`
}

/** The names of an item at levels where they differ: 市、县工会的叫法：…. */
export function specificNames({ levels, name }: Pick<ServiceItem, 'levels' | 'name'>): readonly string[] {
  const byName = new Map<string, string[]>()
  for (const level of exercisingLevels) {
    const specific = levels[level]
    if (specific === undefined || specific === name) continue
    byName.set(specific, [...(byName.get(specific) ?? []), shortNames[level]])
  }
  return [...byName].map(([specific, running]) => `${running.join('、')}工会的叫法：${specific}`)
}
