import { randomUUID } from 'node:crypto'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { asStaff, behindTheGuards } from './console.ts'
import type { Person } from './people.ts'

export type Assistance = { id: string; state: string; officer: string | null; ending: string | null }

/** Sun (…0401) and Zhou (…0403) may help, Chen (…0402) may only confirm. */
export const listOfficers = (supabase: EmbeddedSupabase) =>
  asStaff(
    supabase,
    `insert into public.union_officers (name, phone, unit_name, position, trade_union_id, can_confirm, can_assist) values
     ('孙示例', '13800000401', '示例街道工会', '干事', '340111', false, true),
     ('陈示例', '13800000402', '示例物流公司工会', '主席', '340111', true, false),
     ('周示例', '13800000403', '示例街道工会', '干事', '340111', false, true)`,
  )

/** As if nobody had asked for or entered anything for two hours. */
export async function forgetEntries(supabase: EmbeddedSupabase): Promise<void> {
  await behindTheGuards(supabase, 'delete from private.assistance_entries')
  await behindTheGuards(supabase, 'delete from private.assistance_codes')
  await behindTheGuards(supabase, `update public.assistances set requested_at = now() - interval '2 hours'`)
}

/** A worker's new draft with a code to read out. */
export async function askForHelp(person: Person): Promise<{ draft_id: string; code: string }> {
  const draftId = randomUUID()
  const content = { regionCode: '340111', answers: { fullName: '示例一' }, place: null, prefilled: [] }
  await person.call('save_draft', {
    draft: {
      id: draftId,
      serviceCode: 'living-aid',
      serviceName: '困难职工生活救助',
      variant: null,
      formVersion: 1,
      revision: 0,
      content,
      attachmentIds: [],
    },
  })
  const { code } = await person.call<{ code: string }>('request_assistance', { draft_id: draftId })
  return { draft_id: draftId, code }
}

export const claim = (officer: Person, code: string) =>
  officer.call<Assistance & { refused?: string }>('claim_assistance', { code })
