create function private.apply_pools(event public.events, pools jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wished constant public.event_pools[] := array(
    select (event.id, own_name, (wish ->> 'capacity')::integer, place::integer, (wish ->> 'session')::integer,
      coalesce(wish ->> 'sex', case when own_name in ('男', '女') then own_name end),
      (wish -> 'age' ->> 0)::integer, (wish -> 'age' ->> 1)::integer, private.text_list(wish -> 'regionCodes'),
      private.text_list(wish -> 'employers'), '')::public.event_pools
    from jsonb_array_elements(pools) with ordinality as listed (wish, place)
    cross join lateral private.normalize_text(wish ->> 'pool') as own_name order by place
  );
  fault constant record := private.pools_fault(event, wished, array(
    select session from public.event_sessions as session where session.event_id = event.id
  ), true);
  own public.event_pools;
  wish public.event_pools;
  taken integer;
begin
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  for own in
    select * from public.event_pools as locked where locked.event_id = event.id order by locked.pool for update
  loop
    taken := own.capacity - (
      select count(*) from (
        select from public.seats as free
        where free.event_id = event.id and free.pool = own.pool and free.signup_id is null
        for update skip locked
      ) as free
    );
    wish := null;
    select named.* into wish from unnest(wished) as named where named.pool = own.pool;
    if wish.pool is null or (wish.session_number, wish.sex, wish.min_age, wish.max_age, wish.region_codes, wish.employers)
      is distinct from (own.session_number, own.sex, own.min_age, own.max_age, own.region_codes, own.employers) then
      if exists (select from public.signups as signup where signup.event_id = event.id and signup.pool = own.pool) then
        perform private.refuse_plan('pools', case when wish.pool is null
          then format('“%s”的名额已经有人报名，不能去掉。', own.pool)
          else format('“%s”的名额已经有人报名，不能改它的条件和场次。', own.pool) end);
      end if;
      delete from public.event_pools as gone where gone.event_id = event.id and gone.pool = own.pool;
    elsif wish.capacity < taken then
      perform private.refuse_plan('pools', format('“%s”已经占用 %s 个名额，不能减少到 %s。', own.pool, taken, wish.capacity));
    elsif wish.capacity <> own.capacity or wish.place <> own.place then
      update public.event_pools as kept set capacity = wish.capacity, place = wish.place
      where kept.event_id = event.id and kept.pool = own.pool;
    end if;
  end loop;
  insert into public.event_pools
  select named.* from unnest(wished) as named order by named.place
  on conflict do nothing;
end
$$;

comment on function private.apply_pools is
  'Makes the pools of an event those of its plan, in its order. New seats are offered to the waitlist at once; fewer seats than are taken, and another condition where somebody signed up, are refused.';
grant execute on function private.apply_pools to app_definer;
