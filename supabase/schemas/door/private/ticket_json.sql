create function private.ticket_json(ticket public.signup_tickets, moves_left integer) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object('registeredAt', ticket.registered_at, 'movesLeft', moves_left, 'now', now());
end
$$;

comment on function private.ticket_json is 'Ticket of shared/door, with the server''s time.';
grant execute on function private.ticket_json to app_definer;
