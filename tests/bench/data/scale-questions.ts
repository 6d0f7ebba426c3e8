/** A query, and whether its time may grow with the rows it counts. */
export type Question = {
  who: 'worker' | 'organizer' | 'staff' | 'job'
  name: string
  sql: string
  isReport?: true
}

type Known = { reference: string; eventId: string; views: readonly string[] }

/** Statistics read whole tables to count everything (CONVENTIONS.md). Nobody waits at a desk for them. */
const statistics = [
  'aid_by_county_and_month',
  'aid_money_by_county_and_month',
  'correction_rate_by_slot',
  'events_by_month',
  'ratings_by_union',
  'time_to_decision_by_union',
]

/** The questions of phones, of Studio's Table Editor and of the monthly report. */
export function questionsAbout({ reference, eventId, views }: Known): Question[] {
  const asked = (who: Question['who'], calls: readonly string[]): Question[] =>
    calls.map((call) => ({ who, name: call.replaceAll(eventId, '…'), sql: `select api.${call}` }))
  return [
    ...asked('worker', [
      'list_applications()',
      `get_application('${reference}')`,
      'list_messages()',
      'list_events()',
      `get_event('${eventId}')`,
      'list_my_signups()',
    ]),
    ...asked('organizer', [
      'list_managed_events()',
      `get_managed_event('${eventId}')`,
      `list_signups('${eventId}', 2500, 250)`,
      `search_signups('${eventId}')`,
      `search_signups('${eventId}', '示例4321')`,
      `search_signups('${eventId}', '4321')`,
    ]),
    ...views.flatMap((view) => ofView(view, statistics.includes(view))),
    ...[
      `public.applications where reference = '${reference}'`,
      `public.reviews where reference = '${reference}'`,
      `public.applications where applicant_name = '示例七'`,
      `public.reviews where applicant_name = '示例七'`,

      `public.application_events order by id limit 100`,
      `public.reviews order by id limit 100`,
      `public.applications order by id limit 100`,
    ].map((from): Question => ({ who: 'staff', name: from, sql: `select * from ${from}` })),
    { who: 'job', name: 'digest_counts()', sql: 'select private.digest_counts()' },
    {
      who: 'staff',
      name: 'monthly_report',
      sql: `select public.monthly_report(to_char(now(), 'YYYY-MM'))`,
      isReport: true,
    },
  ]
}

/** As Studio opens a view: the first page by its first column, and the number of rows. */
function ofView(view: string, isStatistics: boolean): Question[] {
  const report = isStatistics ? ({ isReport: true } as const) : {}
  return [
    {
      who: 'staff',
      name: `${view}, first page`,
      sql: `select * from public.${view} order by 1 limit 100`,
      ...report,
    },
    { who: 'staff', name: `${view}, count`, sql: `select count(*) from public.${view}`, ...report },
  ]
}
