-- Only where money is decided: another union's clerk has no other use for it (个人信息保护法 第六条).
create function private.earlier_grants(application_id uuid, unions text[], before timestamptz default null) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select from public.applications as own
    join public.service_settings as setting on setting.service_code = own.service_code and setting.grants_money
    where own.id = earlier_grants.application_id
  ) then
    return null;
  end if;
  return (
    select left(string_agg(line.words, E'\n' order by line.place, line.words), 20000)
    from (
      select row_number() over (order by paid.granted_at desc, paid.reference) as place, format('%s %s %s %s（%s，%s）',
        to_char(paid.granted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), paid.service_name,
        coalesce(paid.amount || ' 元', '金额没有填'), paid.union_name, paid.reference,
        case when paid.is_same_account then '同一账号' else '同一身份证号' end
          || case when not paid.is_same_name then '，申请人' || paid.applicant_name else '' end) as words
      from private.paid_grants(earlier_grants.application_id, before) as paid
      where paid.trade_union_id = any (unions)
      union all
      select 1000000 + min(elsewhere.row_number), format('%s也发过，详情请向这个工会核实', elsewhere.union_name)
      from (
        select paid.union_name, row_number() over (order by paid.granted_at desc) as row_number
        from private.paid_grants(earlier_grants.application_id, before) as paid
        where not paid.trade_union_id = any (unions)
      ) as elsewhere
      group by elsewhere.union_name
    ) as line
  );
end
$$;

comment on function private.earlier_grants is
  'Money that the same person was granted before, a line each, the last first: day, service, amount, union. Of a union that is not among these only its name. Null when there is none, and for a service that grants no money.';
grant execute on function private.earlier_grants to app_definer;
