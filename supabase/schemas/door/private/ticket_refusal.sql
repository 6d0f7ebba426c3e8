create function private.ticket_refusal(signup_id uuid, public_key bytea, scanned_at timestamptz) returns public.check_in_refusal
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when exists (
      select from public.signup_tickets as ticket
      where ticket.signup_id = ticket_refusal.signup_id and ticket.public_key = ticket_refusal.public_key
        and ticket.registered_at <= scanned_at + interval '1 minute'
        and coalesce(ticket.replaced_at, 'infinity') > scanned_at - interval '30 seconds'
    ) then null
    when exists (select from public.signup_tickets as ticket where ticket.signup_id = ticket_refusal.signup_id) then '票在另一部手机上'
    else '没有这张票'
  end::public.check_in_refusal;
end
$$;

comment on function private.ticket_refusal is
  'Whether the ticket had this key at the time of the scan. A late scan is judged by its own time.';
grant execute on function private.ticket_refusal to app_definer;
