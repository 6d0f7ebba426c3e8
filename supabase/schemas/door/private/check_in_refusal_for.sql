create function private.check_in_refusal_for(
  event public.events, signup public.signups, scanned_at timestamptz, session integer
)
returns public.check_in_refusal
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.state = '已取消' then '活动已取消'
    when scanned_at < private.door_opens_at(event) or scanned_at > event.ends_at
      or scanned_at > now() + interval '1 minute' or event.anonymized_at is not null then '不在签到时间'
    when signup.id is null then '没有这张票'
    when signup.event_id <> event.id then '不是本场活动的票'
    when signup.session_number <> session then '报的是别的场次'
    when signup.status in ('已取消', '未通过') then '报名已取消'
    when private.has_lost_seat(signup) then '座位给了别人'
    when signup.status not in ('已确认', '已签到', '未到场') then '报名没有确认'
  end::public.check_in_refusal;
end
$$;

comment on function private.check_in_refusal_for is 'Why nobody may enter with this signup now, to this session if there is one, or null.';
grant execute on function private.check_in_refusal_for to app_definer;
