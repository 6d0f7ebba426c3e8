create function private.waiting_reason(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if signup.status <> '候补' then
    return null;
  end if;
  if event.state = '已取消' or now() >= event.starts_at then
    return '活动已经开始或取消，候补不再递补。';
  end if;
  if not exists (
    select from public.seats as free where free.event_id = event.id and free.pool = signup.pool and free.signup_id is null
  ) then
    return '名额都有人，有人取消才能递补，按报名先后。';
  end if;
  if not private.is_balanced_seat(event, signup.pool) then
    return format('这场活动男女最多相差 %s 人，现在%s士多；另一方有人报名就按报名先后递补。', event.max_difference, signup.sex);
  end if;
  return '名额正在按报名先后递补，请留意消息。';
end
$$;

comment on function private.waiting_reason is 'One sentence for a waiting person about why they have not moved up yet. Null for everybody else.';
grant execute on function private.waiting_reason to app_definer;
