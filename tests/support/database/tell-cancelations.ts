import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { behindTheGuards } from './console.ts'
import { serviceAccount } from './people.ts'

/** Lets the minutes pass in which a cancelation can be taken back, and runs the job that tells people. */
export async function tellCancelations(supabase: EmbeddedSupabase, minutes = 5): Promise<void> {
  await behindTheGuards(
    supabase,
    `update public.events set canceled_at = canceled_at - make_interval(mins => $1)
     where state = '已取消' and cancelation_told_at is null`,
    [minutes],
  )
  await supabase.query(`update private.jobs set next_run_at = now() where name = 'tell-cancelations'`)
  await serviceAccount(supabase).call('run_due_jobs')
}
