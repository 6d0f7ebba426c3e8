create function private.find_attendee(event_id uuid, full_name text, phone_tail text) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select signup.* from public.signups as signup
  where signup.event_id = find_attendee.event_id and signup.anonymized_at is null
    and private.compare_key(signup.full_name) = private.compare_key(find_attendee.full_name) and right(signup.phone, 4) = phone_tail
    and (signup.status in ('已确认', '已签到', '未到场') or not exists (
      select from public.signups as seated
      where seated.event_id = signup.event_id and seated.full_name = signup.full_name and right(seated.phone, 4) = phone_tail
        and seated.status in ('已确认', '已签到', '未到场')
    ))
  order by signup.created_at desc
$$;

comment on function private.find_attendee is 'The possible signups of a name: those with a seat, or, when there are none, those without.';
grant execute on function private.find_attendee to app_definer;
