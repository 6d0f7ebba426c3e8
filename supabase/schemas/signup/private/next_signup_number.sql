create function private.next_signup_number(event_id uuid) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  given private.signup_counters;
begin
  update private.signup_counters as counter set last_number = counter.last_number + 1
  where counter.event_id = next_signup_number.event_id
  returning * into given;
  if given.event_id is null then
    insert into private.signup_counters as counter (event_id, last_number) values (next_signup_number.event_id, 1)
    on conflict on constraint signup_counters_pkey do update set last_number = counter.last_number + 1
    returning * into given;
  end if;
  if given.is_closed then
    perform private.raise_code(409, 'signup_closed');
  end if;
  return given.last_number;
end
$$;

comment on function private.next_signup_number is
  'The next number of an event, in the order of arrival and without gaps: the last lock of a signup, after the pool''s. Nobody gets one once the list is fixed.';
grant execute on function private.next_signup_number to app_definer;
