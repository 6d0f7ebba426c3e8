create function private.event_fault(event public.events, out field text, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  fault constant text[] := case
    when length(private.normalize_text(event.title)) not between 4 and 60 then array['title', '活动名称要 4 到 60 个字。']
    when length(private.normalize_text(event.place_name)) not between 2 and 60 then array['placeName', '地点名称要 2 到 60 个字。']
    when length(private.normalize_text(event.address)) not between 2 and 100 then array['address', '详细地址要 2 到 100 个字。']
    when (event.latitude is null) <> (event.longitude is null) then array['latitude', '经度和纬度要一起填，或都不填。']
    when (event.contact_name is null) <> (event.contact_phone is null) then array['contact', '联系人和电话要一起填，或都不填。']
    when length(event.contact_name) not between 2 and 20 then array['contact.name', '联系人要 2 到 20 个字。']
    when event.contact_phone !~ '^[0-9][0-9 -]{4,18}[0-9]$' then array['contact.phone', '联系电话要 6 到 20 位数字，可以有横线。']
    when event.ends_at <= event.starts_at then array['endsAt', '结束时间要晚于开始时间。']
    when event.signup_closes_at <= event.signup_opens_at then array['signupClosesAt', '报名截止时间要晚于报名开始时间。']
    when event.signup_closes_at > event.ends_at then array['signupClosesAt', '报名截止时间不能晚于活动结束时间。']
    when event.signup_opens_at >= event.ends_at then array['signupOpensAt', '报名开始时间要早于活动结束时间。']
    when event.cancel_deadline > event.starts_at then array['cancelDeadline', '取消报名的截止时间不能晚于活动开始时间。']
    when event.cancel_deadline < event.signup_opens_at then array['cancelDeadline', '取消报名的截止时间不能早于报名开始时间。']
    when (event.male_min_age is null) <> (event.male_max_age is null) then array['conditions.maleAge', '男性最小年龄和最大年龄要一起填，或都不填。']
    when (event.female_min_age is null) <> (event.female_max_age is null) then array['conditions.femaleAge', '女性最小年龄和最大年龄要一起填，或都不填。']
    when event.male_min_age > event.male_max_age then array['conditions.maleAge', '男性最小年龄不能大于最大年龄。']
    when event.female_min_age > event.female_max_age then array['conditions.femaleAge', '女性最小年龄不能大于最大年龄。']
    when least(event.male_min_age, event.female_min_age) < 18 or greatest(event.male_max_age, event.female_max_age) > 70
      then array['conditions.maleAge', '年龄要在 18 到 70 岁之间。']
    when (event.child_min_age is null) <> (event.child_max_age is null) then array['conditions.childAge', '孩子最小几岁和最大几岁要一起填，或都不填。']
    when event.child_min_age not between 0 and 17 or event.child_max_age not between 0 and 17
      then array['conditions.childAge', '孩子的年龄要在 0 到 17 岁之间。']
    when event.child_min_age > event.child_max_age then array['conditions.childAge', '孩子最小的年龄不能大于最大的年龄。']
    when event.child_min_age is not null and event.attendees = '职工' then array['conditions.childAge', '只有职工参加的活动不用填孩子的年龄。']
    when event.companions not between 0 and 5 then array['conditions.companions', '每份报名带的人要在 0 到 5 个之间。']
    when private.doubled_name(event.employers) is not null then array['conditions.employers', format('“%s”写了两遍，留一行就够。', private.doubled_name(event.employers))]
    when event.waitlist_size not between 0 and 10000 then array['waitlistSize', '候补人数上限要在 0 到 10000 之间。']
    when event.offer_hours not between 1 and 168 then array['offerHours', '候补确认的时间要在 1 到 168 小时之间。']
    when event.retention_days not between 1 and 90 then array['retentionDays', '个人信息最多保存 90 天，至少 1 天。']
    when event.max_difference not between 1 and 100 then array['maxDifference', '男女最多相差的人数要在 1 到 100 之间。']
    when event.difference_from not between 0 and 10000 then array['differenceFrom', '从多少人开始限制要在 0 到 10000 之间。']
    when (event.team_min_size is null) <> (event.team_max_size is null) then array['teamSize', '每队至少几人和最多几人要一起填，或都不填。']
    when event.team_min_size not between 2 and 15 or event.team_max_size not between 2 and 15 then array['teamSize', '每队要 2 到 15 人。']
    when event.team_min_size > event.team_max_size then array['teamSize', '每队至少几人不能大于最多几人。']
    when event.team_min_size is not null and not private.can_have_teams(event.kind)
      then array['teamSize', format('“%s”不能组队报名。', event.kind)]
  end;
begin
  field := fault[1];
  sentence := fault[2];
  if fault is null then
    select place.field, place.sentence into field, sentence
    from private.place_fault(event.region_code, event.latitude, event.longitude) as place;
  end if;
end
$$;

comment on function private.event_fault is
  'The first fault of an event: the field of shared/event and a Chinese sentence, or nothing.';
grant execute on function private.event_fault to app_definer, staff;
