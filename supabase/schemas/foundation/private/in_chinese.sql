create function private.in_chinese(table_name text, cells jsonb) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_object_agg(
    case when names.label <> '' then format('%s（%s）', names.label, cell.key) else cell.key end,
    case
      when kept.atttypid = 'timestamptz'::regtype and cell.value <> 'null'
        then to_jsonb(to_char((cell.value #>> '{}')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'))
      else cell.value
    end)
  from jsonb_each(cells) as cell
  left join pg_catalog.pg_attribute as kept
    on kept.attrelid = to_regclass(format('public.%I', table_name)) and kept.attname = cell.key
  cross join lateral (
    select coalesce((regexp_match(col_description(kept.attrelid, kept.attnum), '^(?:【填写】)?([^，：；（。]+)'))[1], '') as label
  ) as names
$$;

comment on function private.in_chinese is '修改记录里的列写成中文，时间写成北京时间';
grant execute on function private.in_chinese to staff;
