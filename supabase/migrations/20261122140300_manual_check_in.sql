-- Without a phone: by name and last four digits, asked of the server and logged. And taking a check-in back, with a reason.

create function private.find_attendee(event_id uuid, full_name text, phone_tail text) returns setof public.signups
language sql stable
set search_path = ''
as $$
  select signup.* from public.signups as signup
  where signup.event_id = find_attendee.event_id and signup.anonymized_at is null
    and signup.full_name = replace(find_attendee.full_name, ' ', '') and right(signup.phone, 4) = phone_tail
    and (signup.status in ('已确认', '已签到', '未到场') or not exists (
      select from public.signups as seated
      where seated.event_id = signup.event_id and seated.full_name = signup.full_name and right(seated.phone, 4) = phone_tail
        and seated.status in ('已确认', '已签到', '未到场')
    ))
  order by signup.number desc
$$;
comment on function private.find_attendee is 'Who this may be: those with a seat, and only without such a one those without.';

grant execute on function private.find_attendee(uuid, text, text) to app_definer;

create function api.check_in_by_name(
  event_id uuid, door text, device_id uuid, scan_id uuid, full_name text, phone_tail text
) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  who constant text := private.organizer_words(private.current_worker_id());
  seated integer;
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_door(event.id);
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

  select count(*) filter (where found.status in ('已确认', '已签到', '未到场')) into seated
  from private.find_attendee(event.id, full_name, phone_tail) as found;
  select * into signup from private.find_attendee(event.id, full_name, phone_tail) limit 1;
  entry.scan_id := check_in_by_name.scan_id;
  entry.method := '姓名和尾号';
  entry.door := check_in_by_name.door;
  entry.device_id := check_in_by_name.device_id;
  entry.organizer := who;
  entry.scanned_at := now();
  entry.refusal := case
    when signup.id is null then '没有找到这个人'
    when seated > 1 then '同名同尾号'
    else private.check_in_refusal_for(event, signup, now())
  end;
  entry := private.settle_check_in(event, signup, entry, false);
  perform private.log_access(who, '按姓名和手机尾号签到', event.title, null,
    case when signup.id is null then 0 else 1 end);
  return private.check_in_json(entry);
end
$$;
comment on function api.check_in_by_name is
  'Lets in whoever says their name and last four digits; every try is logged, and twenty misses in ten minutes are rate_limited.';

create function api.undo_check_in(event_id uuid, scan_id uuid, reason text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  entry public.check_ins;
  back_to constant public.signup_status := (case when now() > event.ends_at then '未到场' else '已确认' end)::public.signup_status;
begin
  perform private.lock_door(event.id);
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
  update public.signups as signup set status = back_to where signup.id = entry.signup_id and signup.status = '已签到';
  perform private.record_signup_status(entry.signup_id, back_to, format('签到撤销了：%s', entry.undone_reason));
  return private.check_in_json(entry);
end
$$;
comment on function api.undo_check_in is 'Takes a check-in back with a reason that the person can read; twice is the same as once.';

call private.hand_over_api_functions();
grant execute on function
  api.check_in_by_name(uuid, text, uuid, uuid, text, text), api.undo_check_in(uuid, uuid, text)
to authenticated;
