/**
 * The catalogue: every service item with its forms and legal texts. To add a service, add one file in items/ and one
 * line here. Only the service subpackage imports it; the home page and the search use service-cards.gen.ts, which npm
 * run generate writes from this table.
 */
import { childEducationAid } from '../../service/items/child-education-aid.ts'
import { cultureAndSport } from '../../service/items/culture-and-sport.ts'
import { joinOrEstablishUnion } from '../../service/items/join-or-establish-union.ts'
import { legalAdvice } from '../../service/items/legal-advice.ts'
import { legalAid } from '../../service/items/legal-aid.ts'
import { legalCapacityProject } from '../../service/items/legal-capacity-project.ts'
import { livingAid } from '../../service/items/living-aid.ts'
import { matchmaking } from '../../service/items/matchmaking.ts'
import { medicalAid } from '../../service/items/medical-aid.ts'
import { modelWorkerCertification } from '../../service/items/model-worker-certification.ts'
import { modelWorkerRecuperation } from '../../service/items/model-worker-recuperation.ts'
import { modelWorkerSubsidy } from '../../service/items/model-worker-subsidy.ts'
import { readingRoom } from '../../service/items/reading-room.ts'
import { rightsComplaint } from '../../service/items/rights-complaint.ts'
import { skillsContest } from '../../service/items/skills-contest.ts'
import { unionLegalPerson } from '../../service/items/union-legal-person.ts'
import { womenWorkersHome } from '../../service/items/women-workers-home.ts'
import type { ServiceItem } from '../../service/service-item.ts'

/** In the order of 工会系统公共服务清单, followed by items that are not on the list. */
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
  rightsComplaint,
  legalAdvice,
]

/** The item with this code, or undefined. Links and old submissions may hold a code that no longer exists. */
export function findServiceItem(code: string): ServiceItem | undefined {
  return catalogue.find((item) => item.code === code)
}
