import { catalogue } from '#province/catalogue.ts'
import { liaisons } from '#province/facts/liaisons.ts'
import { province } from '#province/facts/province.ts'
import { findRegion } from '../../shared/trade-union/regions.ts'
import { tradeUnions } from '../../shared/trade-union/trade-unions.ts'

const levels = { provincial: '省级', municipal: '市级', county: '县级', industrial: '产业' }
const quote = (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value))
const row = (values) => `(${values.map(quote).join(', ')})`

/** Path in the province's folder → text of the seeds that repeat its facts. */
export const writeSeeds = () => ({
  'seeds/province.sql': provinceSeed(),
  'seeds/trade_unions.sql': unionsSeed(),
  'seeds/service_settings.sql': settingsSeed(),
  ...(liaisons.length > 0 && { 'seeds/union_liaisons.sql': liaisonsSeed() }),
})

function provinceSeed() {
  const { code, name, letters, hotline, bounds } = province
  const columns = { code, name, letters, hotline, ...bounds }
  const names = Object.keys(columns)
  return `-- Written by npm run generate. Before the unions, which have to lie in it: seeds run in the order of their names.
insert into private.province (${names.join(', ')})
values ${row(Object.values(columns))}
on conflict (is_only) do update
set ${names.map((column) => `${column} = excluded.${column}`).join(',\n  ')};
`
}

function unionsSeed() {
  const rows = tradeUnions.map(({ id, name, level, parentId, regionCode }) =>
    row([id, name, levels[level], parentId, regionCode, regionName(regionCode)]),
  )
  return `-- The directory itself, written by npm run generate, so that the ids are those of shared/trade-union.
-- Staff keep phones, addresses and coordinates up to date in the console. Not what staff did: nothing of it belongs into
-- the record of changes.
alter table public.trade_unions disable trigger log_change;

insert into public.trade_unions (id, name, level, parent_id, region_code, region_name)
values
${rows.map((line) => `  ${line}`).join(',\n')}
on conflict (id) do nothing;

alter table public.trade_unions enable trigger log_change;
`
}

function liaisonsSeed() {
  const rows = liaisons.flatMap(({ department, counties }) => counties.map((id) => row([id, department])))
  return `-- Written by npm run generate, for a new database. Staff keep the table in the console.
alter table public.union_liaisons disable trigger log_change;

insert into public.union_liaisons (trade_union_id, department)
values
${rows.map((line) => `  ${line}`).join(',\n')}
on conflict (trade_union_id) do nothing;

alter table public.union_liaisons enable trigger log_change;
`
}

/** The settings of a service for staff. A service with a last day has none. */
function settingsSeed() {
  const rows = catalogue
    .filter(({ closesOn }) => closesOn === undefined)
    .map(({ code, name, committedWorkingDays, grantsMoney = false }) =>
      row([code, name, committedWorkingDays, grantsMoney]),
    )
  const codes = catalogue.map(({ code, handledBy }) => row([code, handledBy.eventKind ?? null]))
  return `-- Written by npm run generate from the catalogue. Not what staff did: nothing of it belongs into the record of changes.
insert into private.services (code, event_kind)
values ${codes.join(', ')}
on conflict (code) do update set event_kind = excluded.event_kind;

alter table public.service_settings disable trigger log_change;

insert into public.service_settings (service_code, service_name, committed_working_days, grants_money)
values
${rows.map((line) => `  ${line}`).join(',\n')}
on conflict (service_code) do nothing;

alter table public.service_settings enable trigger log_change;
`
}

function regionName(code) {
  if (code === null || code === province.code) return code && province.name
  return findRegion(code)?.name
}
