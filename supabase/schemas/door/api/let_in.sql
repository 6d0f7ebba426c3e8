create function api.let_in(
  event_id uuid, signup_id uuid, door text, device_id uuid, scan_id uuid, session integer default null
) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  signup public.signups;
  entry public.check_ins;
begin
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = let_in.scan_id;
  if entry.id is null then
    select * into event from public.events as found where found.id = event.id;
    select * into signup from public.signups as found
    where found.id = signup_id and found.event_id = event.id and found.anonymized_at is null;
    if signup.id is null then
      perform private.raise_code(404, 'not_found');
    end if;
    entry.scan_id := let_in.scan_id;
    entry.method := '名单';
    entry.door := let_in.door;
    entry.device_id := let_in.device_id;
    entry.organizer := private.organizer_words(private.current_worker_id());
    entry.scanned_at := now();
    entry.session_number := private.known_session(event.id, session, now());
    entry.refusal := private.check_in_refusal_for(private.in_session(event, entry.session_number), signup, now(), entry.session_number);
    entry := private.settle_check_in(event, signup, entry, false);
  end if;
  return private.check_in_json(entry);
end
$$;

comment on function api.let_in is
  'Lets in a person from the list, online: settled like a scan. The same scan_id gives the same answer.';
alter function api.let_in owner to app_definer;
grant execute on function api.let_in to authenticated;
