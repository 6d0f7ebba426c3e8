import { type ExercisingLevel, exercisingLevels, type Levels } from './exercising-level.ts'
import { findRegion } from './regions.ts'
import { type TradeUnion, type TradeUnionLevel, tradeUnions } from './trade-unions.ts'

/** The union that receives an application, and the sentence that tells the worker why before the form starts. */
export type Receiver = { tradeUnion: TradeUnion; reason: string }

/** The part of a service item that decides the receiver. */
type RunItem = { levels: Levels }

/**
 * The lowest level that runs the item at the worker's place: county, else city, else province. Above a county is the
 * union that manages it; for some counties that is the province. For an item of the province alone any code will do. Undefined for a code that is not a county of the province.
 */
export function findReceiver(item: RunItem, countyCode: string): Receiver | undefined {
  const provincial = tradeUnions.find(({ level }) => level === 'provincial')
  if (!isDecidedByPlace(item) && provincial)
    return { tradeUnion: provincial, reason: `这件事由${provincial.name}统一办理，不分地区` }
  const region = findRegion(countyCode)
  let tradeUnion = region?.county && findTradeUnion(countyCode)
  if (!region?.county || !tradeUnion) return undefined
  const isManagedByProvince = tradeUnion.parentId !== region.city.code
  while (!isRunAt(item, tradeUnion.level)) {
    const above: TradeUnion | undefined = findTradeUnion(tradeUnion.parentId)
    if (!above) return undefined
    tradeUnion = above
  }
  const place = `您选的地区：${region.city.name} ${region.county.name} → ${tradeUnion.name}`
  return { tradeUnion, reason: `${place}${explain(tradeUnion, isManagedByProvince)}` }
}

/** The industrial union that the worker chose, or undefined when it is none or when only the province runs the item. */
export function findIndustrialReceiver(item: RunItem, tradeUnionId: string): Receiver | undefined {
  const tradeUnion = listIndustrialReceivers(item).find(({ id }) => id === tradeUnionId)
  return tradeUnion && { tradeUnion, reason: `您选的产业工会：${tradeUnion.name}` }
}

/** The chosen industrial union, else the union of the county; undefined while neither is chosen. */
export const findChosenReceiver = (item: RunItem, countyCode: string, tradeUnionId?: string) =>
  (tradeUnionId === undefined ? undefined : findIndustrialReceiver(item, tradeUnionId)) ??
  findReceiver(item, countyCode)

/** Whether the worker's place decides who receives the item. Otherwise nobody has to say where they work. */
export const isDecidedByPlace = ({ levels }: RunItem): boolean =>
  levels.municipal !== undefined || levels.county !== undefined

/** The industrial unions that a worker may choose instead of the territorial one. */
export function listIndustrialReceivers(item: RunItem): readonly TradeUnion[] {
  if (!isDecidedByPlace(item)) return []
  return tradeUnions.filter(({ level }) => level === 'industrial')
}

function explain({ level }: TradeUnion, isManagedByProvince: boolean): string {
  if (level === 'county') return isManagedByProvince ? '（省直管）' : ''
  return level === 'municipal' ? '（此事项由市级工会办理）' : '（此事项由省级工会办理）'
}

function isRunAt({ levels }: RunItem, level: TradeUnionLevel): boolean {
  return isExercising(level) && levels[level] !== undefined
}

const isExercising = (level: TradeUnionLevel): level is ExercisingLevel =>
  exercisingLevels.some((exercising) => exercising === level)

const findTradeUnion = (id: string | null) => tradeUnions.find((tradeUnion) => tradeUnion.id === id)
