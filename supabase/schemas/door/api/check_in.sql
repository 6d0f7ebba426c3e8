create function api.check_in(event_id uuid, door text, device_id uuid, scans jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  organizer constant text := private.organizer_words(private.current_worker_id());
  scan record;
  signup public.signups;
  entry public.check_ins;
  rule public.check_in_refusal;
begin
  perform private.lock_pools(event.id);
  for scan in
    select * from jsonb_to_recordset(scans) as listed (
      "scanId" uuid, "scannedAt" timestamptz, "isQueued" boolean, "ticketId" uuid, "publicKey" text, fault text, session integer
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
    entry.session_number := private.known_session(event.id, scan.session, entry.scanned_at);
    rule := private.check_in_refusal_for(
      private.in_session(event, entry.session_number), signup, entry.scanned_at, entry.session_number);
    -- Whoever came late may get another seat, so the ticket is looked at first: a copied one gets none.
    entry.refusal := coalesce(scan.fault::public.check_in_refusal, nullif(rule, '座位给了别人'),
      private.ticket_refusal(signup.id, decode(scan."publicKey", 'hex'), entry.scanned_at), rule);
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
  'Settles the scans of one door, each once however often it is sent. The functions have checked the signatures: a fault comes as a word of check_in_refusal.';
alter function api.check_in owner to app_definer;
grant execute on function api.check_in to authenticated;
