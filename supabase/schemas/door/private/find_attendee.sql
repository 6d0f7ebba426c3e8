create function private.find_attendee(event_id uuid, full_name text, phone_tail text, session integer) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with named as (
    select signup, case
      when signup.status not in ('已确认', '已签到', '未到场') then 0
      when signup.session_number <> find_attendee.session then 1
      else 2
    end as fit
    from public.signups as signup
    where signup.event_id = find_attendee.event_id and signup.anonymized_at is null
      and private.compare_key(signup.full_name) = private.compare_key(find_attendee.full_name) and right(signup.phone, 4) = phone_tail
  )
  select (named.signup).* from named
  where named.fit = (select max(best.fit) from named as best)
  order by (named.signup).created_at desc
$$;

comment on function private.find_attendee is
  'The possible signups of a name: those with a seat in this session, or, when there are none, those with a seat in another, or those without.';
grant execute on function private.find_attendee to app_definer;
