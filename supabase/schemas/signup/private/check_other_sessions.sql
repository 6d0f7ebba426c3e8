create function private.check_other_sessions(event_id uuid, worker_id uuid, number integer, child_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- One after the other, or two sessions chosen at once would not see each other.
  perform pg_advisory_xact_lock(hashtextextended(worker_id::text || event_id::text, 0));
  if exists (
    select from public.signups as own
    join public.event_sessions as held on held.event_id = own.event_id and held.number = own.session_number
    join public.event_sessions as wished on wished.event_id = own.event_id and wished.number = check_other_sessions.number
    where own.event_id = check_other_sessions.event_id and own.worker_id = check_other_sessions.worker_id
      and own.child_id is not distinct from check_other_sessions.child_id
      and own.status in ('待审核', '已确认', '候补', '待确认', '已签到') and held.number <> wished.number
      and held.starts_at < wished.ends_at and wished.starts_at < held.ends_at
  ) then
    perform private.raise_code(409, 'sessions_overlap');
  end if;
end
$$;

comment on function private.check_other_sessions is 'Nobody has two sessions of an event at the same time.';
grant execute on function private.check_other_sessions to app_definer;
