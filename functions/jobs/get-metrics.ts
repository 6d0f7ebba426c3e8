import * as z from '#shared/zod.ts'
import type { Handler } from '../http/handler.ts'

const gaugesSchema = z.array(z.object({ name: z.string(), label: z.nullable(z.string()), value: z.number() }))

/** What each number says, and what its label is. docs/operations.md says when it is alarming. */
const gauges: Record<string, { help: string; label?: string }> = {
  signups: { help: 'Signups for events that are not over', label: 'status' },
  open_cases: { help: 'Applications that wait for staff, by days since they were submitted', label: 'days' },
  overdue_cases: { help: 'Applications past the day by which staff had to act' },
  oldest_case_seconds: { help: 'How long the oldest open round waits for staff' },
  messages_waiting: { help: 'Messages that should have gone to WeChat by now' },
  oldest_message_seconds: { help: 'How long the oldest of them has waited' },
  messages_failed_last_day: { help: 'Messages of the last day that WeChat did not take' },
  job_late_seconds: { help: 'How long ago a job should have run', label: 'job' },
  job_failing: { help: 'Whether a job failed when it last ran', label: 'job' },
  files: { help: 'Photos and PDFs in the storage' },
  file_bytes: { help: 'Their size' },
  file_faults: { help: 'Files that are gone or changed since workers sent them', label: 'fault' },
  database_bytes: { help: 'Size of the database' },
  missing_keys: { help: 'Keys that the database has lost' },
}

/** Renders the numbers in Prometheus' text format, version 0.0.4. */
export const getMetrics: Handler<'getMetrics'> = async (_input, { runtime }) => {
  const found = await runtime.service.database.ask('get_gauges', {}, gaugesSchema)
  const blocks = Object.entries(gauges).map(([name, { help, label }]) =>
    [
      `# HELP wangong_${name} ${help}`,
      `# TYPE wangong_${name} gauge`,
      ...found
        .filter((gauge) => gauge.name === name)
        .map((gauge) => `wangong_${name}${label ? `{${label}="${gauge.label}"}` : ''} ${gauge.value}`),
    ].join('\n'),
  )
  const build = `# HELP wangong_build_info The version that runs\n# TYPE wangong_build_info gauge\nwangong_build_info{version="${runtime.environment.config.version}"} 1`
  return new Response(`${[...blocks, build].join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
}
