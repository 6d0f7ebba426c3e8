create function private.promote_after_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.starts_at <> old.starts_at then
    update public.signups as offered set offer_expires_at = private.offer_deadline((
      select max(change.at) from public.signup_events as change
      where change.signup_id = offered.id and change.status = '待确认'
    ), new)
    where offered.event_id = new.id and offered.status = '待确认';
  end if;
  perform private.promote_waiting(seats.event_id, seats.pool)
  from public.event_pools as seats where seats.event_id = new.id order by seats.pool;
  return null;
end
$$;

comment on function private.promote_after_changes is
  'Lets people move up after an edit of their event, and lets open offers follow its start. private.wait_for_signups has locked its pools.';
alter function private.promote_after_changes owner to app_definer;
