create function api.sign_up_for_sessions(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  token constant uuid := (signup ->> 'clientToken')::uuid;
  number integer;
  made jsonb;
  first_made jsonb;
begin
  if token is null or jsonb_typeof(signup -> 'sessions') is distinct from 'array' or signup -> 'sessions' = '[]' then
    perform private.raise_code(422, 'invalid_input', 'sessions');
  end if;
  -- Seats of several pools, so in the order of whoever locks them all.
  perform private.hold_event(event_id);
  perform private.lock_pools(event_id);
  for number in select distinct wish::integer from jsonb_array_elements_text(signup -> 'sessions') as wish order by 1 loop
    made := api.sign_up_for_event(event_id, (signup - 'sessions') || jsonb_build_object(
      'session', number, 'clientToken', md5(token::text || number)::uuid));
    first_made := coalesce(first_made, made);
  end loop;
  return first_made;
end
$$;

comment on function api.sign_up_for_sessions is
  'Signs up for each of the chosen sessions, or for none of them, and answers the signup of the first. Repeating the same clientToken gives the same signups.';
alter function api.sign_up_for_sessions owner to app_definer;
grant execute on function api.sign_up_for_sessions to authenticated;
