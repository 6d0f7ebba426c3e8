create function api.undo_check_in(event_id uuid, scan_id uuid, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  entry public.check_ins;
  back_to constant public.signup_status := (case when now() > event.ends_at then '未到场' else '已确认' end)::public.signup_status;
begin
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = undo_check_in.scan_id;
  if entry.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if entry.undone_at is not null then
    return private.check_in_json(entry);
  end if;
  if entry.outcome <> '已签到' then
    perform private.raise_code(409, 'not_checked_in');
  end if;
  update public.check_ins as standing
  set undone_at = now(), undone_by = private.organizer_words(private.current_worker_id()), undone_reason = trim(reason)
  where standing.id = entry.id
  returning * into entry;
  update public.signups as signup set status = back_to where signup.id = entry.signup_id and signup.status = '已签到' and not exists (
    select from public.check_ins as other
    where other.signup_id = signup.id and other.outcome = '已签到' and other.undone_at is null
  );
  perform private.record_signup_status(signup.id, signup.status,
    concat('第 ' || entry.session_number || ' 场的', '签到撤销了：', entry.undone_reason))
  from public.signups as signup where signup.id = entry.signup_id;
  -- Somebody who was written down at the door is there or does not exist: the seat is free again.
  perform private.end_signup(signup, '现场报名撤销了', entry.undone_by) from public.signups as signup
  where signup.id = entry.signup_id and signup.is_walk_in and signup.status = back_to;
  return private.check_in_json(entry);
end
$$;

comment on function api.undo_check_in is 'Undoes a check-in with a reason that the person can read. Repeating the call changes nothing.';
alter function api.undo_check_in owner to app_definer;
grant execute on function api.undo_check_in to authenticated;
