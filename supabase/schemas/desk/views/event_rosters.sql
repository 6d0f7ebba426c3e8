create view public.event_rosters with (security_invoker = true) as
select
  signup.number as 报名序号,
  case
    when signup.status = '已确认' and signup.team_id is not null and event.list_published_at is null and event.team_min_size > (
      select count(*) from public.signups as mate
      where mate.team_id = signup.team_id and mate.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    ) then '待组队'
    else signup.status::text
  end as 报名状态,
  signup.seat_label as 座位号,
  team.name as 队名,
  (
    select captain.full_name from public.signups as captain
    where captain.team_id = signup.team_id and captain.holds_seat and captain.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  ) as 队长,
  -- questions
  signup.full_name as 姓名,
  signup.guardian_name as 家长姓名,
  signup.sex as 性别,
  signup.birth_date as 出生日期,
  signup.id_number_masked as 身份证号,
  signup.phone as 手机号,
  signup.employer as 工作单位,
  concat_ws(' ', city.region_name, place.region_name) as 所在市县,
  signup.marital_status as 婚姻状况,
  private.answer_words(signup.answers -> 'companions') as 同行的人,
  case when jsonb_typeof(signup.answers -> 'heightCm') = 'number' then (signup.answers -> 'heightCm')::numeric end as 身高（厘米）,
  private.answer_words(signup.answers -> 'education') as 学历,
  private.answer_words(signup.answers -> 'occupation') as 职业,
  private.answer_words(signup.answers -> 'interests') as 兴趣,
  signup.introduction as 自我介绍,
  private.answer_words(signup.answers -> 'expectations') as 择偶期望,
  signup.nickname as 当天用的昵称,
  -- end of questions
  extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, signup.birth_date))::integer as 年龄,
  private.china_time(signup.created_at) as 报名时间,
  case when signup.is_walk_in then '是' end as 现场报名,
  case when signup.status = '已签到' then (
    select private.china_time(min(scan.scanned_at)) from public.check_ins as scan
    where scan.signup_id = signup.id and scan.outcome = '已签到' and scan.undone_at is null
  ) end as 签到时间,
  signup.review_reason as 审核原因,
  (
    select string_agg(format('%s：%s', asked.title, private.answer_words(signup.answers -> asked.id::text)), '；' order by asked.place, asked.id)
    from public.event_questions as asked where asked.event_id = signup.event_id and signup.answers ? asked.id::text
  ) as 主办方的问题,
  (
    select string_agg(format('第 %s 号 %s：%s', same ->> 'number', same ->> 'fullName', private.answer_words(same -> 'why')), '；')
    from jsonb_array_elements(private.likely_same(signup)) as same
  ) as 可能是同一人,
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

comment on view public.event_rosters is '报名名单：每个活动谁报了名，列和小程序导出的名单一样。先按活动名称或活动编号筛选';
comment on column public.event_rosters.报名序号 is '报名顺序号，候补按这个顺序';
comment on column public.event_rosters.报名状态 is '待审核、已确认、待组队（名额先留着，报名截止时还不够人就解散）、候补、待确认、未通过、已取消、已签到、未到场';
comment on column public.event_rosters.座位号 is '座位号，例如 M07、F03';
comment on column public.event_rosters.队名 is '队伍的名字；个人报名的为空';
comment on column public.event_rosters.队长 is '队长的姓名；个人报名的为空';
-- questions
comment on column public.event_rosters.姓名 is '姓名';
comment on column public.event_rosters.家长姓名 is '家长姓名；活动不问的为空';
comment on column public.event_rosters.性别 is '性别';
comment on column public.event_rosters.出生日期 is '出生日期';
comment on column public.event_rosters.身份证号 is '身份证号；活动不问的为空';
comment on column public.event_rosters.手机号 is '手机号';
comment on column public.event_rosters.工作单位 is '工作单位';
comment on column public.event_rosters.所在市县 is '所在市县';
comment on column public.event_rosters.婚姻状况 is '婚姻状况；活动不问的为空';
comment on column public.event_rosters.同行的人 is '同行的人；活动不问的为空';
comment on column public.event_rosters.身高（厘米） is '身高（厘米）；活动不问的为空';
comment on column public.event_rosters.学历 is '学历；活动不问的为空';
comment on column public.event_rosters.职业 is '职业；活动不问的为空';
comment on column public.event_rosters.兴趣 is '兴趣；活动不问的为空';
comment on column public.event_rosters.自我介绍 is '自我介绍；活动不问的为空';
comment on column public.event_rosters.择偶期望 is '择偶期望；活动不问的为空';
comment on column public.event_rosters.当天用的昵称 is '当天用的昵称；活动不问的为空';
-- end of questions
comment on column public.event_rosters.年龄 is '活动当天的周岁';
comment on column public.event_rosters.报名时间 is '报名时间（北京时间）';
comment on column public.event_rosters.现场报名 is '是：当天在门口登记的；别的为空';
comment on column public.event_rosters.签到时间 is '第一次签到的时间（北京时间）；没有签到的为空';
comment on column public.event_rosters.审核原因 is '审核未通过的理由';
comment on column public.event_rosters.主办方的问题 is '主办方自己的问题和回答；没有的为空';
comment on column public.event_rosters.可能是同一人 is '同一活动里可能是同一个人的另一份报名，和为什么；没有的为空';
comment on column public.event_rosters.活动名称 is '活动名称，按这一列筛选';
comment on column public.event_rosters.活动开始时间 is '活动开始时间（北京时间）';
comment on column public.event_rosters.活动编号 is '活动编号；有同名活动的，按这一列筛选';

grant select on public.event_rosters to staff;
