import { randomUUID } from 'node:crypto'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import type { Person } from './people.ts'

/** An ID number that stands nowhere else: finding it in a table means a leak. */
export const knownIdNumber = '340101199001011234'

/** A submission as the functions pass it to SQL, with one sensitive answer and one material. */
export function aSubmission(changes: object = {}): Record<string, unknown> & { clientToken: string } {
  return {
    clientToken: randomUUID(),
    serviceCode: 'child-education-aid',
    serviceName: '困难职工子女助学',
    variant: null,
    formVersion: 1,
    tradeUnionId: '340111',
    committedWorkingDays: 15,
    applicantName: '示例一',
    answers: {
      fullName: '示例一',
      idNumber: '3401**********1234',
      familyIncome: 36000,
      incomePerHead: 12000,
      members: [{ idNumber: '3401**********5678' }],
    },
    secrets: { idNumber: knownIdNumber, 'members.0.idNumber': '340101201001015678' },
    summary: '姓名：示例一\n身份证号：3401**********1234',
    items: [
      { name: 'fullName', label: '姓名', kind: 'field', follows: [] },
      { name: 'idNumber', label: '身份证号', kind: 'field', follows: [] },
      { name: 'familyIncome', label: '家庭年度总收入', kind: 'field', follows: ['incomePerHead'] },
      { name: 'members', label: '家庭成员', kind: 'field', follows: [] },
      { name: 'tuitionReceipt', label: '缴费票据', kind: 'attachments', follows: [] },
      { name: 'studentProof', label: '学籍证明', kind: 'attachments', follows: [] },
    ],
    attachments: [],
    consents: [{ kind: 'personal-information', version: '2026-11' }],
    ...changes,
  }
}

/** Records an upload and returns its id. */
export async function announceFile(person: Person, slot: string): Promise<{ id: string; slot: string }> {
  const id = randomUUID()
  await person.call('create_attachment', {
    attachment: {
      id,
      slot,
      mimeType: 'image/jpeg',
      byteSize: 5,
      sha256: 'ab'.repeat(32),
      fileName: '照片.jpg',
    },
  })
  return { id, slot }
}

/** Submits an application and returns its reference number. */
export async function submit(person: Person, changes: object = {}): Promise<string> {
  const { reference } = await person.call<{ reference: string }>('submit_application', {
    submission: aSubmission(changes),
  })
  return reference
}

type Decision = { decision: string; reason?: string; items?: string[]; transferTo?: string; note?: string }

/** Writes a decision into the open round of an application, as staff do in the console. */
export async function decide(
  supabase: EmbeddedSupabase,
  reference: string,
  decision: Decision,
): Promise<void> {
  await supabase.query(decisionSql, decisionParameters(reference, decision))
}

export const decisionSql = `update public.reviews
  set decision = $2::public.review_decision, reason = $3, items_to_correct = $4, transfer_to = $5, internal_note = $6
  where reference = $1 and id = (select max(id) from public.reviews where reference = $1)`

export function decisionParameters(reference: string, decision: Decision): unknown[] {
  const { reason = null, items = null, transferTo = null, note = null } = decision
  return [reference, decision.decision, reason, items, transferTo, note]
}
