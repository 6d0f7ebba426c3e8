-- 签到: scans come at once or, without signal, hours later and in any order. They are settled one event at a time, under
-- the locks of its pools (pools in order, then signups), and by when they were scanned, not by when they came.

create function private.lock_door(event_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from public.event_pools as seats where seats.event_id = lock_door.event_id order by seats.pool for update;
end
$$;
comment on function private.lock_door is 'One settles scans of an event at a time, and nobody cancels meanwhile.';

create function private.check_in_refusal_for(event public.events, signup public.signups, scanned_at timestamptz)
returns public.check_in_refusal
language sql stable
set search_path = ''
as $$
  select case
    when event.state = '已取消' then '活动已取消'
    when scanned_at < private.door_opens_at(event) or scanned_at > event.ends_at
      or scanned_at > now() + interval '1 minute' or event.anonymized_at is not null then '不在签到时间'
    when signup.id is null then '没有这张票'
    when signup.event_id <> event.id then '不是本场活动的票'
    when signup.status in ('已取消', '未通过') then '报名已取消'
    when signup.status not in ('已确认', '已签到', '未到场') then '报名没有确认'
  end::public.check_in_refusal
$$;
comment on function private.check_in_refusal_for is 'Why nobody may enter on this signup at this moment, or null.';

create function private.settle_check_in(
  event public.events, signup public.signups, check_in public.check_ins, is_queued boolean
) returns public.check_ins
language plpgsql
set search_path = ''
as $$
declare
  standing public.check_ins;
begin
  if signup.event_id = event.id then
    check_in.signup_id := signup.id;
  end if;
  if check_in.refusal is not null then
    check_in.outcome := '未通过';
  else
    select * into standing from public.check_ins as earlier
    where earlier.signup_id = signup.id and earlier.outcome = '已签到' and earlier.undone_at is null;
    check_in.outcome := (case
      when standing.id is null and exists (
        select from public.check_ins as undone where undone.signup_id = signup.id and undone.undone_at > check_in.scanned_at
      ) then '冲突'
      when standing.id is null then '已签到'
      when standing.device_id = check_in.device_id or not is_queued then '重复'
      when check_in.scanned_at < standing.scanned_at then '已签到'
      else '冲突'
    end)::public.check_in_outcome;
  end if;

  if check_in.outcome = '已签到' and standing.id is not null then
    update public.check_ins as later set outcome = '冲突' where later.id = standing.id;
  end if;
  insert into public.check_ins (event_id, signup_id, scan_id, method, outcome, refusal, door, device_id, organizer, scanned_at)
  values (event.id, check_in.signup_id, check_in.scan_id, check_in.method, check_in.outcome, check_in.refusal, check_in.door,
    check_in.device_id, check_in.organizer, check_in.scanned_at)
  returning * into check_in;
  if check_in.outcome = '已签到' and standing.id is null then
    update public.signups as entered set status = '已签到' where entered.id = signup.id;
    insert into public.signup_events (signup_id, at, status, note)
    values (signup.id, least(check_in.scanned_at, now()), '已签到', format('%s，%s', check_in.door, check_in.method));
  end if;
  return check_in;
end
$$;
comment on function private.settle_check_in is
  'Enters one scan under lock_door. Of two doors that let the same ticket in without signal, the earlier scan counts and the other is 冲突; a scan older than an undo is 冲突 too.';

create function private.ticket_refusal(signup_id uuid, public_key bytea, scanned_at timestamptz) returns public.check_in_refusal
language sql stable
set search_path = ''
as $$
  select case
    when exists (
      select from public.signup_tickets as ticket
      where ticket.signup_id = ticket_refusal.signup_id and ticket.public_key = ticket_refusal.public_key
        and ticket.registered_at <= scanned_at + interval '1 minute'
        and coalesce(ticket.replaced_at, 'infinity') > scanned_at - interval '30 seconds'
    ) then null
    when exists (select from public.signup_tickets as ticket where ticket.signup_id = ticket_refusal.signup_id) then '票在另一部手机上'
    else '没有这张票'
  end::public.check_in_refusal
$$;
comment on function private.ticket_refusal is
  'Whether this key was the ticket''s when it was scanned: a scan that comes late is judged by its own time.';

grant execute on function
  private.lock_door(uuid), private.check_in_refusal_for(public.events, public.signups, timestamptz),
  private.settle_check_in(public.events, public.signups, public.check_ins, boolean),
  private.ticket_refusal(uuid, bytea, timestamptz)
to app_definer;

create function api.check_in(event_id uuid, door text, device_id uuid, scans jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  organizer constant text := private.organizer_words(private.current_worker_id());
  scan record;
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_door(event.id);
  for scan in
    select * from jsonb_to_recordset(scans) as listed (
      "scanId" uuid, "scannedAt" timestamptz, "isQueued" boolean, "ticketId" uuid, "publicKey" text, fault text
    )
    order by listed."scannedAt"
  loop
    continue when exists (
      select from public.check_ins as known where known.event_id = event.id and known.scan_id = scan."scanId"
    );
    select * into signup from public.signups as named where named.id = scan."ticketId" for update;
    entry := null;
    entry.scan_id := scan."scanId";
    entry.method := '扫码';
    entry.door := check_in.door;
    entry.device_id := check_in.device_id;
    entry.organizer := organizer;
    entry.scanned_at := scan."scannedAt";
    entry.refusal := coalesce(
      scan.fault::public.check_in_refusal,
      private.check_in_refusal_for(event, signup, entry.scanned_at),
      private.ticket_refusal(signup.id, decode(scan."publicKey", 'hex'), entry.scanned_at)
    );
    perform private.settle_check_in(event, signup, entry, scan."isQueued");
  end loop;
  return (
    select coalesce(jsonb_agg(private.check_in_json(settled) order by listed.place), '[]')
    from jsonb_array_elements(scans) with ordinality as listed (scan, place)
    join public.check_ins as settled
      on settled.event_id = event.id and settled.scan_id = (listed.scan ->> 'scanId')::uuid
  );
end
$$;
comment on function api.check_in is
  'Settles the scans of one door, each once however often it is sent. What a signature proves has been checked by the functions: a fault comes as a word of check_in_refusal.';

call private.hand_over_api_functions();
grant execute on function api.check_in(uuid, text, uuid, jsonb) to authenticated;
