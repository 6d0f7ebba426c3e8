import { type TradeUnionLevel, tradeUnions } from '#shared/trade-union/trade-unions.ts'
import type { SigningArea } from './paper-content.ts'

const day = '　　　　年　　月　　日'
const stamped = ['负责人签字：', '（盖章）', day]

/** The unions that give an opinion after the basic-level union, up to the receiving union. */
const opinionsUpTo: { readonly [Level in TradeUnionLevel]: readonly string[] } = {
  county: ['县级'],
  municipal: ['县级', '市级'],
  provincial: ['县级', '市级', '省级'],
  industrial: ['产业'],
}

/** Where a person signs, or an organization signs and stamps. A signature would name who is to stay unknown. */
export function applicantArea(isPerson: boolean, isWithheld = false): SigningArea {
  if (isWithheld) return { label: '申请人签字', prompts: ['姓名保密，不用签字', '', day], height: 62 }
  return isPerson
    ? { label: '申请人签字', prompts: ['签字：', '', day], height: 62 }
    : { label: '申请单位\n（盖章）', prompts: stamped, height: 72 }
}

/** Where the unions write their opinions and put their seals. */
export function listOpinionAreas(tradeUnionId: string): SigningArea[] {
  const level = tradeUnions.find(({ id }) => id === tradeUnionId)?.level ?? 'county'
  return ['基层', ...opinionsUpTo[level]].map((union) => ({
    label: `${union}工会意见\n（盖章）`,
    prompts: stamped,
    height: 84,
  }))
}
