create function private.promotion_fault(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  ahead constant bigint := (
    select count(*) from public.signups as line
    where line.event_id = signup.event_id and line.pool = signup.pool and line.status = '候补' and line.holds_seat
      and line.line_number < signup.line_number
  );
begin
  return case
    when signup.status = '待确认' then null
    when signup.status <> '候补' then format('这份报名现在是“%s”，不在候补里。', signup.status)
    when not exists (
      select from public.seats as free where free.event_id = event.id and free.pool = signup.pool and free.signup_id is null
    ) then '现在没有空着的名额。请先增加名额，或者移除一份报名；空出来的名额马上留给候补的第一位。'
    when ahead > 0 then format('前面还有 %s 位候补，名额按先后递补，请从最前面的一位开始。', ahead)
    when not private.is_balanced_seat(event, signup.pool)
      then format('这场活动男女最多相差 %s 人，现在%s士多，递补会超过。', event.max_difference, signup.sex)
  end;
end
$$;

comment on function private.promotion_fault is
  'Why a waiting person of a locked pool cannot get a seat now, or null. Nobody overtakes the line; who has an offer has a seat already.';
grant execute on function private.promotion_fault to app_definer;
