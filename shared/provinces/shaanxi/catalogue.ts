/**
 * The catalogue: every service item with its forms and legal texts. The basic services of 陕工办发〔2022〕28号 to begin with:
 * 困难帮扶, 就业创业, 信访法援, 心理咨询.
 */
import { childEducationAid } from '../../service/items/child-education-aid.ts'
import { legalAdvice } from '../../service/items/legal-advice.ts'
import { legalAid } from '../../service/items/legal-aid.ts'
import { livingAid } from '../../service/items/living-aid.ts'
import { medicalAid } from '../../service/items/medical-aid.ts'
import { rightsComplaint } from '../../service/items/rights-complaint.ts'
import type { ServiceItem } from '../../service/service-item.ts'
import { employmentHelp } from './items/employment-help.ts'
import { psychologicalCounseling } from './items/psychological-counseling.ts'

/** In the order of the groups. */
export const catalogue: readonly ServiceItem[] = [
  livingAid,
  medicalAid,
  childEducationAid,
  employmentHelp,
  legalAid,
  rightsComplaint,
  legalAdvice,
  psychologicalCounseling,
]

/** The item with this code, or undefined. Links and old submissions may hold a code that no longer exists. */
export function findServiceItem(code: string): ServiceItem | undefined {
  return catalogue.find((item) => item.code === code)
}
