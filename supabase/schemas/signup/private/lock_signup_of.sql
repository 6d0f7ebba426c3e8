-- Numbers before the act: they follow the line, which an act may change. They are written to signups, so the pools come first.
-- Late offers are passed on too, so that the act meets what is true now.
create function private.lock_signup_of(event_id uuid, signup_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_signup public.signups;
begin
  select * into found_signup from public.signups as found
  where found.id = signup_id and found.event_id = lock_signup_of.event_id and found.anonymized_at is null;
  if found_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform from public.events as event where event.id = lock_signup_of.event_id for no key update;
  perform private.hold_event(event_id);
  perform private.lock_pools(event_id);
  perform private.give_numbers(event_id);
  perform private.expire_offers(event_id, found_signup.pool);
  select * into found_signup from public.signups as found where found.id = signup_id for update;
  return found_signup;
end
$$;

comment on function private.lock_signup_of is
  'A signup of an event for an act of its organizer, locked after the event and its pools; not_found when it is not of this event.';
grant execute on function private.lock_signup_of to app_definer;
