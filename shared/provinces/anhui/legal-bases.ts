import type { LegalBasis } from '../../service/service-item.ts'
import { childEducationAidLegalBases } from './legal-bases/child-education-aid.ts'
import { cultureAndSportLegalBases } from './legal-bases/culture-and-sport.ts'
import { joinOrEstablishUnionLegalBases } from './legal-bases/join-or-establish-union.ts'
import { legalAidLegalBases } from './legal-bases/legal-aid.ts'
import { livingAidLegalBases } from './legal-bases/living-aid.ts'
import { matchmakingLegalBases } from './legal-bases/matchmaking.ts'
import { medicalAidLegalBases } from './legal-bases/medical-aid.ts'
import { modelWorkerCertificationLegalBases } from './legal-bases/model-worker-certification.ts'
import { modelWorkerRecuperationLegalBases } from './legal-bases/model-worker-recuperation.ts'
import { modelWorkerSubsidyLegalBases } from './legal-bases/model-worker-subsidy.ts'
import { readingRoomLegalBases } from './legal-bases/reading-room.ts'
import { skillsContestLegalBases } from './legal-bases/skills-contest.ts'
import { unionLegalPersonLegalBases } from './legal-bases/union-legal-person.ts'
import { womenWorkersHomeLegalBases } from './legal-bases/women-workers-home.ts'

/**
 * 办理依据 of the list's items, quoted. They are long and only the service's page shows them, so they are kept apart from
 * the forms, which several subpackages contain.
 */
export const listedLegalBases: { readonly [code: string]: readonly LegalBasis[] | undefined } = {
  'child-education-aid': childEducationAidLegalBases,
  'medical-aid': medicalAidLegalBases,
  'legal-aid': legalAidLegalBases,
  'living-aid': livingAidLegalBases,
  'skills-contest': skillsContestLegalBases,
  'culture-and-sport': cultureAndSportLegalBases,
  'model-worker-recuperation': modelWorkerRecuperationLegalBases,
  'join-or-establish-union': joinOrEstablishUnionLegalBases,
  'reading-room': readingRoomLegalBases,
  'model-worker-subsidy': modelWorkerSubsidyLegalBases,
  'women-workers-home': womenWorkersHomeLegalBases,
  matchmaking: matchmakingLegalBases,
  'union-legal-person': unionLegalPersonLegalBases,
  'model-worker-certification': modelWorkerCertificationLegalBases,
}
