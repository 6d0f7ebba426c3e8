create function api.check_in_by_name(
  event_id uuid, door text, device_id uuid, scan_id uuid, full_name text, phone_tail text, session integer default null
) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  who constant text := private.organizer_words(private.current_worker_id());
  seated integer;
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = check_in_by_name.scan_id;
  if entry.id is not null then
    return private.check_in_json(entry);
  end if;
  if (
    select count(*) >= 20 from public.check_ins as missed
    where missed.event_id = event.id and missed.organizer = who and missed.method = '姓名和尾号'
      and missed.outcome = '未通过' and missed.received_at > now() - interval '10 minutes'
  ) then
    perform private.raise_code(429, 'rate_limited');
  end if;

  entry.session_number := private.known_session(event.id, session, now());
  -- One person may have a seat in each of several sessions.
  select count(*) filter (
    where found.status in ('已确认', '已签到', '未到场') and (found.session_number <> entry.session_number) is not true
  ) into seated
  from private.find_attendee(event.id, full_name, phone_tail, entry.session_number) as found;
  select * into signup from private.find_attendee(event.id, full_name, phone_tail, entry.session_number) limit 1;
  entry.scan_id := check_in_by_name.scan_id;
  entry.method := '姓名和尾号';
  entry.door := check_in_by_name.door;
  entry.device_id := check_in_by_name.device_id;
  entry.organizer := who;
  entry.scanned_at := now();
  entry.refusal := case
    when signup.id is null then '没有找到这个人'
    when seated > 1 then '同名同尾号'
    else private.check_in_refusal_for(private.in_session(event, entry.session_number), signup, now(), entry.session_number)
  end;
  entry := private.settle_check_in(event, signup, entry, false);
  perform private.log_access(who, '按姓名和手机尾号签到', event.title, null,
    case when signup.id is null then 0 else 1 end, event.trade_union_id);
  return private.check_in_json(entry);
end
$$;

comment on function api.check_in_by_name is
  'Checks in a person by name and last four digits. Every attempt is logged. After twenty failures in ten minutes it is rate_limited.';
alter function api.check_in_by_name owner to app_definer;
grant execute on function api.check_in_by_name to authenticated;
