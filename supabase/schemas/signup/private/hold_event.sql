-- An advisory lock and not a share lock of the row: those who sign up would overtake whoever waits to change the event.
create function private.hold_event(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock_shared(private.signup_gate(event_id));
end
$$;

comment on function private.hold_event is
  'Until the end of the transaction nobody changes, cancels or closes the event. Comes before the locks of pools; what was read before it must be read again.';
grant execute on function private.hold_event to app_definer;
