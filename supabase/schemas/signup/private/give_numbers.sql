-- Whoever moves a seat writes several signups under the lock of their pool. Numbering them without it could deadlock.
create function private.give_numbers(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from public.signups as own where own.event_id = give_numbers.event_id and own.number is null) then
    return;
  end if;
  perform from public.events as event where event.id = give_numbers.event_id for no key update;
  perform private.lock_pools(event_id);
  update public.signups as own set number = given.number
  from (
    select unnumbered.id, row_number() over (order by unnumbered.line_number) + (
      select coalesce(max(numbered.number), 0) from public.signups as numbered where numbered.event_id = give_numbers.event_id
    ) as number
    from public.signups as unnumbered
    where unnumbered.event_id = give_numbers.event_id and unnumbered.number is null
  ) as given
  where own.id = given.id;
end
$$;

comment on function private.give_numbers is
  'Numbers the signups since the last call, in the order of arrival and without gaps. Locks the event''s row and its pools: a counter that every signup writes would serialize them.';
grant execute on function private.give_numbers to app_definer;
