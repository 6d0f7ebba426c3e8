import type { ServiceItem } from '#shared/service/service-item.ts'
import { type TradeUnionLevel, tradeUnions } from '#shared/trade-union/trade-unions.gen.ts'
import type { SigningArea } from './paper-content.ts'

const day = '　　　　年　　月　　日'
const signature = { height: 62 }
const opinion = { height: 84, prompts: ['负责人签字：', '（盖章）', day] }

/** Who gives an opinion after the basic-level union, up to the union that receives the application. */
const opinionsUpTo: { readonly [Level in TradeUnionLevel]: readonly string[] } = {
  county: ['县级'],
  municipal: ['县级', '市级'],
  provincial: ['县级', '市级', '省级'],
  industrial: ['产业'],
}

/** Where the applicant signs, and where the unions give their opinions and put their seals. */
export function listSigningAreas(
  applicantKind: ServiceItem['applicantKind'],
  tradeUnionId: string,
): SigningArea[] {
  const level = tradeUnions.find(({ id }) => id === tradeUnionId)?.level ?? 'county'
  const unions = ['基层', ...opinionsUpTo[level]]
  return [
    applicantKind === 'organization'
      ? { label: '申请单位\n（盖章）', prompts: ['负责人签字：', '（盖章）', day], ...signature }
      : { label: '申请人签字', prompts: ['签字：', '', day], ...signature },
    ...unions.map((union) => ({ label: `${union}工会意见\n（盖章）`, ...opinion })),
  ]
}
