import type { EmbeddedSupabase } from '../embedded/lite.ts'

/** 演示身份: the people of the development sign-in. Their phone numbers are fictional and verified. */
export const demoPersonas = {
  worker: { openid: 'demo-worker', phone: '13800000001' },
  worker2: { openid: 'demo-worker-2', phone: '13800000002' },
  organizer: { openid: 'demo-organizer', phone: '13800000003' },
  organizer2: { openid: 'demo-organizer-2', phone: '13800000004' },
  officer: { openid: 'demo-officer', phone: '13800000005' },
} as const

/** Signs in a WeChat account and returns the worker's id. */
export async function signInDemoWorker(supabase: EmbeddedSupabase, openid: string): Promise<string> {
  const [row] = await supabase.query<{ worker: { workerId: string } }>(
    'select api.sign_in_with_wechat($1, null) as worker',
    [openid],
  )
  if (row === undefined) throw new Error('sign_in_with_wechat answered nothing')
  return row.worker.workerId
}

/** Calls a function of schema api as this worker, in one statement, which ends the claims. */
export async function callAs<Result>(
  supabase: EmbeddedSupabase,
  workerId: string,
  functionCall: string,
  parameters: unknown[],
): Promise<Result> {
  const claims = JSON.stringify({ sub: workerId, role: 'authenticated' })
  const [row] = await supabase.query<{ result: Result }>(
    `with claims as materialized (select set_config('request.jwt.claims', $1, true))
     select api.${functionCall} as result from claims`,
    [claims, ...parameters],
  )
  if (row === undefined) throw new Error(`${functionCall} answered nothing`)
  return row.result
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 示例一, 示例二, … 示例二十一: clearly fictional names. */
export function demoName(number: number): string {
  const tens = Math.floor(number / 10)
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  const onesText = number % 10 === 0 && tens > 0 ? '' : digits[number % 10]
  return `示例${tensText}${onesText}`
}
