-- An event that is being edited or signed up for is closed later: a minute later, or at its next read.
create function private.close_signups(only_event_id uuid default null) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  closed integer := 0;
begin
  for event in
    select * from public.events as due
    where due.state = '已发布' and due.list_published_at is null and due.anonymized_at is null
      and (due.signup_closes_at <= now() or due.signup_is_closed) and due.signup_opens_at <= now()
      and (only_event_id is null or due.id = only_event_id)
    order by due.id
  loop
    perform from public.events as free where free.id = event.id for no key update skip locked;
    continue when not found;
    -- A job may hold pools for which somebody who is signing up waits, so the closing does not wait for them.
    continue when not pg_try_advisory_xact_lock(private.signup_gate(event.id));
    perform private.lock_pools(event.id);
    update public.events as closing set list_published_at = now()
    where closing.id = event.id and closing.list_published_at is null
      and (closing.signup_closes_at <= now() or closing.signup_is_closed)
    returning * into event;
    if event.id is not null then
      perform private.dissolve_small_teams(event);
      perform private.give_numbers(event.id);
      perform private.publish_list(event);
      closed := closed + 1;
    end if;
  end loop;
  return closed;
end
$$;

comment on function private.close_signups is
  'For events whose signups have closed: dissolves teams that are too small, fixes the list and publishes its hash, once for each closing. Reads call it too.';
grant execute on function private.close_signups to app_definer;
