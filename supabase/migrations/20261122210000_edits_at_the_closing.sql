-- Everybody locks the pools of an event before its row. An edit in the console cannot: its row is locked before any trigger
-- runs. So nobody who holds pools waits for an event that is being edited, or the other way round: one of the two lets go.

-- The closing comes back for an event that is being edited: a minute later, or with the next look at it.
create or replace function private.close_signups(only_event_id uuid default null) returns integer
language plpgsql
set search_path = ''
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
    -- Whoever signs up locks a pool: under the lock of all of them nobody is half in.
    perform from public.event_pools as seats where seats.event_id = event.id order by seats.pool for update;
    perform from public.events as free where free.id = event.id for no key update skip locked;
    continue when not found;
    update public.events as closing set list_published_at = now()
    where closing.id = event.id and closing.list_published_at is null
      and (closing.signup_closes_at <= now() or closing.signup_is_closed)
    returning * into event;
    if event.id is not null then
      insert into private.signup_counters as counter (event_id, is_closed) values (event.id, true)
      on conflict on constraint signup_counters_pkey do update set is_closed = true;
      perform private.dissolve_small_teams(event);
      perform private.publish_list(event);
      closed := closed + 1;
    end if;
  end loop;
  return closed;
end
$$;

-- An edit that lets people move up leaves pools alone that somebody works on; the job below comes for them.
create or replace function private.promote_after_changes() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  all_pools constant bigint := (select count(*) from public.event_pools as seats where seats.event_id = new.id);
  free_pools bigint;
begin
  perform from public.event_pools as seats where seats.event_id = new.id order by seats.pool for update skip locked;
  get diagnostics free_pools = row_count;
  if free_pools = all_pools then
    perform private.promote_waiting(seats.event_id, seats.pool)
    from public.event_pools as seats where seats.event_id = new.id and seats.waiting > 0;
  end if;
  return null;
end
$$;

create function private.promote_overlooked() returns integer
language plpgsql
set search_path = ''
as $$
declare
  line record;
  looked integer := 0;
begin
  for line in
    select seats.event_id, seats.pool
    from public.event_pools as seats
    join public.events as event on event.id = seats.event_id
    where seats.waiting > 0 and seats.taken < seats.capacity and event.state = '已发布' and event.starts_at > now()
      -- Jobs that are due together keep their locks until the last of them is done: who waits rightly is let alone.
      and private.is_balanced_seat(event, seats.pool)
    order by seats.event_id, seats.pool
  loop
    perform private.lock_pool(line.event_id, line.pool);
    perform private.promote_waiting(line.event_id, line.pool);
    looked := looked + 1;
  end loop;
  return looked;
end
$$;
comment on function private.promote_overlooked is
  'Lets people move up where a seat is free and fair and somebody still waits: an edit in the console did not wait for the pool.';
grant execute on function private.promote_overlooked() to app_definer;

insert into private.jobs (name, function_name, run_every) values ('promote-overlooked', 'promote_overlooked', interval '1 minute');
