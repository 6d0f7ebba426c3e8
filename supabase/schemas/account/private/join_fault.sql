create function private.join_fault(one_id uuid, other_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when one_id = other_id or (
      select count(account.openid) from private.worker_accounts as account where account.worker_id in (one_id, other_id)
    ) <> 1 then 'accounts_not_joinable'
    when exists (
      select from public.signups as own
      join public.signups as theirs on theirs.event_id = own.event_id and theirs.worker_id = other_id
        and theirs.status in ('待审核', '已确认', '候补', '待确认', '已签到')
      join public.events as event on event.id = own.event_id and event.state = '已发布' and event.ends_at > now()
      where own.worker_id = one_id and own.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    ) then 'both_signed_up'
  end;
end
$$;

comment on function private.join_fault is
  'Why two accounts cannot become one, or null: only one of WeChat and one of the web can, and not while both hold a live signup of one event.';
grant execute on function private.join_fault to app_definer;
