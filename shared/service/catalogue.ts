/**
 * The catalogue: every service item whole, forms and legal texts included. Adding a service is one file in items/ and
 * one line here. The phone imports it in the service subpackage only; the home page and search read
 * service-cards.gen.ts, which npm run generate writes from this table.
 */
import { childEducationAid } from './items/child-education-aid.ts'
import { cultureAndSport } from './items/culture-and-sport.ts'
import { joinOrEstablishUnion } from './items/join-or-establish-union.ts'
import { legalAid } from './items/legal-aid.ts'
import { legalCapacityProject } from './items/legal-capacity-project.ts'
import { livingAid } from './items/living-aid.ts'
import { matchmaking } from './items/matchmaking.ts'
import { medicalAid } from './items/medical-aid.ts'
import { modelWorkerCertification } from './items/model-worker-certification.ts'
import { modelWorkerRecuperation } from './items/model-worker-recuperation.ts'
import { modelWorkerSubsidy } from './items/model-worker-subsidy.ts'
import { readingRoom } from './items/reading-room.ts'
import { skillsContest } from './items/skills-contest.ts'
import { unionLegalPerson } from './items/union-legal-person.ts'
import { womenWorkersHome } from './items/women-workers-home.ts'
import type { ServiceItem } from './service-item.ts'

/** In the order of 工会系统公共服务清单, then items that are not of the list. */
export const catalogue: readonly ServiceItem[] = [
  childEducationAid,
  medicalAid,
  legalAid,
  livingAid,
  skillsContest,
  cultureAndSport,
  modelWorkerRecuperation,
  joinOrEstablishUnion,
  readingRoom,
  modelWorkerSubsidy,
  womenWorkersHome,
  matchmaking,
  unionLegalPerson,
  modelWorkerCertification,
  legalCapacityProject,
]

/** The item with this code, or undefined: links and old submissions may name a code that has gone. */
export function findServiceItem(code: string): ServiceItem | undefined {
  return catalogue.find((item) => item.code === code)
}
