-- The order of the lines is the order of reasons: what holds for the whole event comes first.
create function private.act_fault(act text, signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.state = '已取消' then '活动已经取消，名单不能再改。'
    when event.ends_at <= now() then '活动已经结束，名单不能再改。'
    when act = '更正' then case
      when signup.status in ('未通过', '已取消') then format('这份报名现在是“%s”，不用更正。', signup.status) end
    when act = '移除' then case
      when signup.status = '已签到' then '这个人已经签到。签错了，请先在“签到记录”里撤销签到，再移除。'
      when signup.status in ('未通过', '已取消', '未到场') then format('这份报名现在是“%s”，不占名额，不用移除。', signup.status) end
    when act = '当队长' and (signup.team_id is null or signup.holds_seat) then '只有队员能接任队长。'
    when act = '当队长' and signup.worker_id is null then '代报名的，没有账号，邀请不了队友，不能当队长。'
    when act <> '当队长' and signup.team_id is not null and not signup.holds_seat then '队员随队伍一起变，请在队长那一行操作。'
    when signup.team_id is not null and exists (
      select from private.live_members(signup.team_id) as mate where mate.status = '已签到'
    ) then '队里已经有人签到，不能再改这支队伍。'
    when act = '递补' then private.promotion_fault(signup, event)
    when event.starts_at <= now() then '活动已经开始，只能移除或者签到。'
    when act = '当队长' then case when signup.status in ('未通过', '已取消') then format('这份报名现在是“%s”。', signup.status) end
    when act = '移到候补' then case
      when signup.status not in ('已确认', '待确认') then format('这份报名现在是“%s”，没有名额可以让出来。', signup.status)
      when event.waitlist_size = 0 then '这场活动没有候补。请先在“修改”里设置候补人数，或者用“移除”。'
      when not private.is_anybody_waiting(event.id, signup.pool)
        then '现在没有别人候补，让出的名额马上又会轮到本人。不让参加请用“移除”。' end
    when act = '撤回审核' then private.take_back_fault(signup, event)
    else '没有这种操作。'
  end;
end
$$;

comment on function private.act_fault is
  'Why an organizer cannot do this to a signup of a locked pool now, as a Chinese sentence, or null. Acts: 更正, 移除, 递补, 移到候补, 撤回审核.';
grant execute on function private.act_fault to app_definer;
