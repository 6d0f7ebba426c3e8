/**
 * The catalogue: every service item whole, forms and legal texts included. Adding a service is one file in items/ and
 * one line here. The phone imports it in the service subpackage only; the home page and search read
 * service-cards.gen.ts, which scripts/generate-service-cards.ts writes from this table.
 */
import { childEducationAid } from './items/child-education-aid.ts'
import { cultureAndSport } from './items/culture-and-sport.ts'
import { matchmaking } from './items/matchmaking.ts'
import { skillsContest } from './items/skills-contest.ts'
import type { ServiceItem } from './service-item.ts'

/** In the order of 工会系统公共服务清单, then items that are not of the list. */
export const catalogue: readonly ServiceItem[] = [
  childEducationAid,
  skillsContest,
  cultureAndSport,
  matchmaking,
]

/** The item with this code, or undefined: links and old submissions may name a code that has gone. */
export function findServiceItem(code: string): ServiceItem | undefined {
  return catalogue.find((item) => item.code === code)
}
