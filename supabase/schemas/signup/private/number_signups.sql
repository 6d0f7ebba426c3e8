create function private.number_signups() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  waiting uuid;
  numbered integer := 0;
begin
  for waiting in
    select distinct own.event_id from public.signups as own where own.number is null order by own.event_id
  loop
    perform from public.events as event where event.id = waiting for no key update skip locked;
    continue when not found;
    -- Jobs that run together hold pools of other events, so this one waits for none.
    continue when (select count(*) from public.event_pools as every where every.event_id = waiting) <> (
      select count(*) from (
        select from public.event_pools as free where free.event_id = waiting for no key update skip locked
      ) as locked
    );
    perform private.give_numbers(waiting);
    numbered := numbered + 1;
  end loop;
  return numbered;
end
$$;

comment on function private.number_signups is
  'Numbers signups for the views of staff. Organizers and closed lists do not wait for it. An event that is being edited, or whose seats move, is numbered next time.';
grant execute on function private.number_signups to app_definer;
