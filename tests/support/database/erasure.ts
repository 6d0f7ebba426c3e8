import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import type { Person } from './people.ts'
import { announceFile, aSubmission, decide, submit } from './submissions.ts'

/** A name that stands nowhere else. */
export const knownName = '示例查无此人'

/** An application of a person with a name that stands nowhere else, with a photo, a correction and a decision. */
export async function aClosedApplication(
  supabase: EmbeddedSupabase,
  person: Person,
  name = knownName,
): Promise<string> {
  const photo = await announceFile(person, 'tuitionReceipt')
  const reference = await submit(person, {
    applicantName: name,
    answers: { ...(aSubmission().answers as object), fullName: name },
    summary: `姓名：${name}`,
    attachments: [photo],
  })
  await decide(supabase, reference, { decision: '受理', note: `给${name}打过电话` })
  await decide(supabase, reference, { decision: '不予通过', reason: `${name}不符合条件` })
  await person.call('rate_application', { reference, grade: '满意', comment: `${name}觉得还行` })
  return reference
}
