-- The same name with the same phone is the same person: two doors, a second tap, somebody who forgot that they had signed up.
create function private.walk_in_place(event public.events, wished jsonb) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  place public.signups;
  dated constant public.events := private.in_session(event, (wished ->> 'session')::integer);
begin
  perform private.check_signup(wished);
  select * into place from public.signups as own
  where own.event_id = event.id and own.anonymized_at is null and own.status not in ('未通过', '已取消')
    and own.phone = wished ->> 'phone' and private.compare_key(own.full_name) = private.compare_key(wished ->> 'fullName')
    and own.session_number is not distinct from (wished ->> 'session')::integer
  -- Who has a seat first: one person may have signed up with two accounts.
  order by own.status not in ('已签到', '已确认', '待确认'), own.line_number
  limit 1
  for update;
  if place.id is not null then
    if place.has_taken_id_number and place.status = '待审核' then
      perform private.refuse_act(format('%s 的身份证号和另一份报名一样，请负责人或者助手先核对证件。', place.full_name));
    end if;
    return place;
  end if;

  if wished ->> 'birthDate' is null and (event.attendees <> '职工' and wished ->> 'guardianName' is not null
    or num_nonnulls(event.male_min_age, event.male_max_age, event.female_min_age, event.female_max_age) > 0) then
    perform private.raise_code(422, 'invalid_input', 'birthDate 这场活动看年龄，请填写出生日期。');
  end if;
  perform private.check_conditions(dated, wished);
  perform private.check_own_answers(event.id, wished -> 'answers', true);
  select fitting.pool, fitting.session_number into place.pool, place.session_number from public.event_pools as fitting
  where fitting.event_id = event.id and private.fits_pool(fitting, dated.starts_at, wished)
  order by fitting.place limit 1;
  if place.pool is null then
    perform private.refuse_without_pool(event.id, wished);
  end if;
  place.id := gen_random_uuid();
  return place;
end
$$;

comment on function private.walk_in_place is
  'The signup of somebody at the door of an event whose pools are locked, or a new one, without a status, in the pool that fits. Conditions and the organizer''s questions hold for a new one.';
grant execute on function private.walk_in_place to app_definer;
