create function private.exclusion_fault(event public.events, pools public.event_pools[], out field text, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  has constant text[] := array_remove(array[
    case when event.team_min_size is not null then '组队' end,
    case when event.max_difference is not null then '男女相差' end,
    case when exists (select from unnest(pools) as pool where pool.session_number is not null) then '选报场次' end,
    case when cardinality(pools) > 1 or exists (
      select from unnest(pools) as pool
      where num_nonnulls(pool.sex, pool.min_age, pool.max_age, pool.region_codes, pool.employers) > 0
    ) then '分名额池' end,
    case when private.asks_introduction(event.kind) then '双向选择' end,
    case when event.attendees <> '职工' then '孩子参加' end,
    case when event.attendees = '孩子' then '只有孩子' end,
    case when num_nonnulls(event.male_min_age, event.female_min_age) > 0 then '限成人年龄' end,
    case when event.marital_statuses is not null then '限婚姻状况' end,
    case when event.needs_pledge then '单身承诺' end,
    case when event.companions > 0 then '带人' end
  ], null);
  fault constant text[] := case
    when has @> array['组队', '男女相差'] then array['maxDifference', '组队报名不能再限制男女相差人数。']
    when has @> array['组队', '选报场次'] then array['pools', '组队报名的每场都来，不能选报其中几场。']
    when has @> array['组队', '分名额池'] then array['pools', '组队报名的名额不分男女和别的条件，请设置一个“不限”，按队数算。']
    when has @> array['男女相差', '选报场次'] then array['maxDifference', '选报其中几场的，各场人数不同，不能限制男女相差人数。']
    when has @> array['孩子参加', '组队'] then array['conditions.attendees', '组队报名的活动不能给孩子报名，请改成个人报名。']
    when has @> array['孩子参加', '双向选择'] then array['conditions.attendees', '交友活动只有成年人参加，不能给孩子报名。']
    when has @> array['孩子参加', '限婚姻状况'] then array['conditions.attendees', '限制婚姻状况的活动不能给孩子报名，请去掉婚姻状况的限制。']
    when has @> array['孩子参加', '单身承诺'] then array['conditions.attendees', '要签单身承诺的活动不能给孩子报名。']
    when has @> array['只有孩子', '限成人年龄'] then array['conditions.attendees', '只有孩子参加的活动，请填孩子的年龄，不要限制男士、女士的年龄。']
    when has @> array['带人', '组队'] then array['conditions.companions', '组队报名的队友各自报名，不能再带同行的人。']
    when has @> array['带人', '双向选择'] then array['conditions.companions', '交友活动只有本人参加，不能带同行的人。']
    when has @> array['双向选择', '选报场次'] then array['pools', '双向选择要大家在一起，不能选报其中几场。']
  end;
begin
  field := fault[1];
  sentence := fault[2];
end
$$;

comment on function private.exclusion_fault is
  'The first two capabilities of an event that exclude each other: a field of shared/event and a Chinese sentence, or nothing. No kind of event has both teams and mutual choice.';
grant execute on function private.exclusion_fault to app_definer, staff;
