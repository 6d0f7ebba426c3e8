create function private.refuse_without_pool(event_id uuid, signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  pools constant public.event_pools[] := array(
    select own from public.event_pools as own
    where own.event_id = refuse_without_pool.event_id and own.session_number is not distinct from (signup ->> 'session')::integer
  );
begin
  if cardinality(pools) = 0 then
    perform private.raise_code(422, 'condition_not_met', 'session');
  end if;
  perform private.raise_code(422, 'condition_not_met', case
    when exists (select from unnest(pools) as pool where pool.sex is null or pool.sex = signup ->> 'sex') then 'pool' else 'sex' end);
end
$$;

comment on function private.refuse_without_pool is
  'Says why no pool of an event takes this person: the session is not one to choose, no seats for the sex, or another condition of every pool.';
grant execute on function private.refuse_without_pool to app_definer;
