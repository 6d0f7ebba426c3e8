create function private.apply_pools(event_id uuid, pools jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  seats public.event_pools;
  wished record;
  taken integer;
begin
  if (select count(distinct wish ->> 'pool') from jsonb_array_elements(pools) as wish) <> jsonb_array_length(pools)
    or (jsonb_array_length(pools) > 1 and exists (select from jsonb_array_elements(pools) as wish where wish ->> 'pool' = '不限')) then
    perform private.refuse_plan('pools', '名额要么男、女分开，要么不限，不能混用。');
  end if;
  for seats in
    select * from public.event_pools as own where own.event_id = apply_pools.event_id order by own.pool for update
  loop
    taken := seats.capacity - (
      select count(*) from (
        select from public.seats as free
        where free.event_id = apply_pools.event_id and free.pool = seats.pool and free.signup_id is null
        for update skip locked
      ) as free
    );
    select (wish ->> 'capacity')::integer as capacity into wished
    from jsonb_array_elements(pools) as wish where wish ->> 'pool' = seats.pool::text;
    if wished.capacity is null then
      if exists (select from public.signups as signup where signup.event_id = apply_pools.event_id and signup.pool = seats.pool) then
        perform private.refuse_plan('pools', format('“%s”的名额已经有人报名，不能去掉。', seats.pool));
      end if;
      delete from public.event_pools as own where own.event_id = apply_pools.event_id and own.pool = seats.pool;
    elsif wished.capacity < taken then
      perform private.refuse_plan('pools', format('“%s”已经占用 %s 个名额，不能减少到 %s。', seats.pool, taken, wished.capacity));
    elsif wished.capacity <> seats.capacity then
      update public.event_pools as own set capacity = wished.capacity
      where own.event_id = apply_pools.event_id and own.pool = seats.pool;
    end if;
  end loop;
  insert into public.event_pools (event_id, pool, capacity)
  select apply_pools.event_id, (wish ->> 'pool')::public.pool_name, (wish ->> 'capacity')::integer
  from jsonb_array_elements(pools) as wish
  on conflict do nothing;
end
$$;

comment on function private.apply_pools is 'Sets the number of seats. New seats are offered to the waitlist at once; fewer seats than are taken are refused.';
grant execute on function private.apply_pools to app_definer;
