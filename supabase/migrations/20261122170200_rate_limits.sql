-- How often somebody may do something. The generic cell rate algorithm (GCRA): per key one moment, up to which what was
-- done already is paid for; a burst may run ahead of the clock by the whole window, afterwards one request per share of it.

create unlogged table private.rate_limits (
  key text primary key check (length(key) between 20 and 100),
  paid_until timestamptz not null
);
create index rate_limits_paid_until on private.rate_limits (paid_until);
comment on table private.rate_limits is
  'Who did what how recently. Keys are hashed by the functions, so nobody reads an address here; lost in a crash, which harms nobody.';
alter table private.rate_limits enable row level security;
create policy "api functions count requests" on private.rate_limits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.rate_limits to app_definer;

create function private.count_request(key text, most integer, seconds integer) returns integer
language plpgsql
set search_path = ''
as $$
declare
  share constant interval := make_interval(secs => seconds::double precision / most);
  ahead constant interval := make_interval(secs => seconds);
begin
  insert into private.rate_limits as kept (key, paid_until) values (count_request.key, now() + share)
  on conflict on constraint rate_limits_pkey do update set paid_until = greatest(kept.paid_until, now()) + share
  where greatest(kept.paid_until, now()) + share <= now() + ahead;
  if found then
    return 0;
  end if;
  return (
    select greatest(1, ceil(extract(epoch from kept.paid_until + share - ahead - now())))::integer
    from private.rate_limits as kept where kept.key = count_request.key
  );
end
$$;
comment on function private.count_request is
  'Counts one request: 0 when it may go on, else after how many seconds the next may. One refused costs nothing.';
grant execute on function private.count_request(text, integer, integer) to app_definer;

create function api.count_request(limits jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  one record;
  wait_seconds integer;
begin
  -- In one order, so that two requests under the same limits cannot wait for each other.
  for one in
    select * from jsonb_to_recordset(limits) as entry (key text, most integer, seconds integer) order by entry.key
  loop
    wait_seconds := private.count_request(one.key, one.most, one.seconds);
    if wait_seconds > 0 then
      return jsonb_build_object('waitSeconds', wait_seconds);
    end if;
  end loop;
  return jsonb_build_object('waitSeconds', 0);
end
$$;
comment on function api.count_request is
  'Counts a request under each of its limits until one refuses, and tells how long to wait then. For the functions'' service key only.';

create function private.purge_rate_limits() returns integer
language plpgsql
set search_path = ''
as $$
declare
  purged integer;
begin
  delete from private.rate_limits as kept where kept.paid_until < now();
  get diagnostics purged = row_count;
  return purged;
end
$$;
comment on function private.purge_rate_limits is 'Forgets everybody who could do it all again anyway.';
grant execute on function private.purge_rate_limits() to app_definer;

insert into private.jobs (name, function_name, run_every)
values ('purge-rate-limits', 'purge_rate_limits', interval '1 hour');

call private.hand_over_api_functions();
grant execute on function api.count_request(jsonb) to service_role;
