import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { decide } from './submissions.ts'

/** Staff accept an application, mark its second receipt as unreadable and ask for it again. */
export async function askForPhotoAgain(supabase: EmbeddedSupabase, reference: string): Promise<void> {
  await decide(supabase, reference, { decision: '受理' })
  await supabase.query(
    `update attachments set verdict = '重拍', verdict_note = '金额一栏反光，看不清' where id = (
       select a.id from attachments a join applications p on p.id = a.application_id
       where p.reference = $1 and a.slot = 'feeReceipts' and a.file_name = '2.jpg')`,
    [reference],
  )
  await decide(supabase, reference, {
    decision: '要求补正',
    reason: '缴费票据有一张看不清，请重拍',
    items: ['缴费票据'],
  })
}
