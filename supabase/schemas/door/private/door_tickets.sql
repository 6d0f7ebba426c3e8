create function private.door_tickets(event_id uuid)
returns table (id bigint, ticket_hash bytea, seat_label text, sex text, surname text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select ticket.id, ticket.ticket_hash, signup.seat_label, signup.sex, left(signup.full_name, 1)
  from public.signups as signup
  join public.signup_tickets as ticket on ticket.signup_id = signup.id and ticket.replaced_at is null
  where signup.event_id = door_tickets.event_id and signup.status in ('已确认', '已签到')
$$;

comment on function private.door_tickets is 'The valid tickets, with all that a door may know about them.';
grant execute on function private.door_tickets to app_definer;
