-- The first page of all rosters: sorted by whoever asks, and only what is shown is put into words.

create or replace view public.event_rosters with (security_invoker = true) as
select
  signup.number as 报名序号,
  signup.status as 报名状态,
  signup.seat_label as 座位号,
  team.name as 队名,
  signup.full_name as 姓名,
  signup.sex as 性别,
  signup.birth_date as 出生日期,
  signup.id_number_masked as 身份证号,
  signup.phone as 手机号,
  signup.employer as 工作单位,
  concat_ws(' ', city.region_name, place.region_name) as 所在市县,
  signup.marital_status as 婚姻状况,
  signup.height_cm as 身高（厘米）,
  signup.education as 学历,
  signup.occupation as 职业,
  array_to_string(signup.interests, '、') as 兴趣,
  signup.introduction as 自我介绍,
  signup.expectations as 择偶期望,
  signup.nickname as 当天用的昵称,
  private.china_time(signup.created_at) as 报名时间,
  event.title as 活动名称,
  private.china_time(event.starts_at) as 活动开始时间,
  event.id as 活动编号
from public.signups as signup
left join public.events as event on event.id = signup.event_id
left join public.teams as team on team.id = signup.team_id
left join public.trade_unions as place on place.region_code = signup.region_code
left join public.trade_unions as city
  on city.region_code = left(place.region_code, 4) || '00' and city.id <> place.id
where signup.anonymized_at is null;
