-- `is_whole`: nothing is missing any more, as for what is published. In the console pools come one after the other.
create function private.pools_fault(
  event public.events, pools public.event_pools[], sessions public.event_sessions[], is_whole boolean,
  out field text, out sentence text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  fault text[];
  at bigint;
begin
  select * into field, sentence from private.exclusion_fault(event, pools);
  if sentence is not null then
    return;
  end if;
  select judged.fault, judged.at into fault, at
  from (
    select pool.place, row_number() over (order by pool.place, pool.pool) as at, case
      when coalesce(length(private.normalize_text(pool.pool)), 0) not between 1 and 20 then array['pool', '名额池的名字要 1 到 20 个字。']
      when row_number() over (partition by private.compare_key(pool.pool) order by pool.place, pool.pool) > 1 then array['pool', format('名额池“%s”写了两次，名字不能重复。', pool.pool)]
      when private.holds_id_number(concat_ws(E'\n', pool.pool, pool.employers::text)) then array['pool', '名额池的名字和单位里不要写身份证号。']
      when count(*) over (partition by pool.session_number) > 20 then array['pool', '名额池太多了，一场最多 20 个。']
      when private.doubled_name(pool.employers) is not null
        then array['employers', format('“%s”的单位里，“%s”写了两遍。', pool.pool, private.doubled_name(pool.employers))]
      when pool.capacity is null or pool.capacity not between 1 and 100000 then array['capacity', '名额数要在 1 到 100000 之间。']
      when pool.sex not in ('男', '女') then array['sex', '限定性别只能是男或女。']
      when pool.min_age not between 0 and 120 or pool.max_age not between 0 and 120 or pool.min_age > pool.max_age
        then array['age', format('“%s”的年龄要在 0 到 120 岁之间，最小不大于最大。', pool.pool)]
      when pool.session_number is not null and not exists (
        select from unnest(sessions) as session where session.number = pool.session_number
      ) then array['session', format('没有第 %s 场，“%s”没法设名额。', pool.session_number, pool.pool)]
      when (pool.session_number is null) <> bool_and(pool.session_number is null) over ()
        then array['session', '有的名额写了第几场，有的没有：要么每一场各有名额，要么都不写。']
      when exists (
        select from unnest(pools) as wider
        where (wider.place, wider.pool) < (pool.place, pool.pool) and wider.session_number is not distinct from pool.session_number
          and coalesce(wider.sex = pool.sex, wider.sex is null) and coalesce(wider.min_age <= pool.min_age, wider.min_age is null)
          and coalesce(wider.max_age >= pool.max_age, wider.max_age is null)
          and coalesce(wider.region_codes @> pool.region_codes, wider.region_codes is null)
          and coalesce(wider.employers @> pool.employers, wider.employers is null)
      ) then array['pool', format('“%s”没有人能报：符合的人都先占前面的名额。条件宽的请排到后面。', pool.pool)]
      when event.attendees = '孩子' and (
        pool.min_age > coalesce(event.child_max_age, 17) or pool.max_age < coalesce(event.child_min_age, 0)
      ) then array['age', format('“%s”没有人能报：年龄在活动限制的孩子的年龄之外。', pool.pool)]
      when event.attendees = '职工' and (coalesce(pool.sex = '女', false) or coalesce(event.male_max_age < pool.min_age, false) or coalesce(event.male_min_age > pool.max_age, false))
        and (coalesce(pool.sex = '男', false) or coalesce(event.female_max_age < pool.min_age, false) or coalesce(event.female_min_age > pool.max_age, false))
        then array['age', format('“%s”没有人能报：年龄在活动限制的年龄之外。', pool.pool)]
      when pool.region_codes is not null and event.region_codes is not null and not exists (
        select from unnest(pool.region_codes) as region
        where private.is_in_regions(region, event.region_codes) or exists (
          select from unnest(event.region_codes) as admitted where private.is_in_regions(admitted, array[region])
        )
      ) then array['regionCodes', format('“%s”没有人能报：地方在活动限定的地方之外。', pool.pool)]
      when pool.employers is not null and event.employers is not null and not exists (
        select from unnest(pool.employers) as employer where private.is_listed_employer(employer, event.employers)
      ) then array['employers', format('“%s”没有人能报：单位不在活动限定的单位里。', pool.pool)]
    end as fault
    from unnest(pools) as pool
  ) as judged
  where judged.fault is not null
  order by judged.at
  limit 1;
  if fault is null and is_whole then
    fault := case
      when cardinality(pools) = 0 then array['', '还没有设置名额（event_pools），不能发布。']
      when event.max_difference is not null and (
        select count(*) <> 2 or count(distinct pool.sex) <> 2 from unnest(pools) as pool
      ) then array['maxDifference', '限制男女相差人数，要男、女两个名额都设置。']
      when exists (select from unnest(pools) as pool where pool.session_number is not null) then (
        select array['session', format('第 %s 场还没有名额。', session.number)]
        from unnest(sessions) as session
        where not exists (select from unnest(pools) as pool where pool.session_number = session.number)
        order by session.number limit 1
      )
    end;
  end if;
  sentence := fault[2];
  field := case when fault[1] = 'maxDifference' then fault[1] when at is not null then format('pools.%s.%s', at - 1, fault[1]) else 'pools' end;
end
$$;

comment on function private.pools_fault is
  'The first fault of an event''s pools, with what excludes each other: a field of shared/event (pools.1.age counts from 0) and a Chinese sentence, or nothing.';
grant execute on function private.pools_fault to app_definer, staff;
