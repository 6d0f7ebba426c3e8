-- A function that is called for every line is planned for every line, so this one takes all lines of a page.
create function private.signup_rows_json(signups public.signups[], event public.events, unmasked boolean, with_same boolean default false) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  has_sessions constant boolean := exists (
    select from public.event_sessions as session where session.event_id = event.id
  );
  has_own constant boolean := exists (select from public.event_questions as asked where asked.event_id = event.id);
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', signup.id,
      'number', signup.number,
      'status', signup.status,
      'pool', signup.pool,
      'session', signup.session_number,
      'seatLabel', signup.seat_label,
      'teamName', team.name,
      'isCaptain', signup.team_id is not null and signup.holds_seat,
      'captainName', mates.captain_name,
      'teamSize', mates.size,
      'teamLacks', case
        when signup.status in ('待审核', '候补', '待确认', '已确认') and event.list_published_at is null
          then greatest(event.team_min_size - mates.size, 0)
        else 0 end,
      'fullName', signup.full_name,
      'guardianName', signup.guardian_name,
      'sex', signup.sex,
      'birthDate', signup.birth_date,
      'age', extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, signup.birth_date))::integer,
      'phone', signup.phone,
      'idNumber', case when unmasked then (
        select private.decrypt_text(secret.id_number) from private.signup_secrets as secret where secret.signup_id = signup.id
      ) else signup.id_number_masked end,
      'employer', signup.employer,
      'regionCode', signup.region_code,
      'regionName', place.words,
      'maritalStatus', signup.marital_status,
      'introduction', signup.introduction,
      'nickname', signup.nickname,
      'answers', signup.answers,
      'ownAnswers', case when has_own then private.own_answers_json(signup) else '[]' end,
      'hasTakenIdNumber', signup.has_taken_id_number,
      'sameAs', case when with_same then private.likely_same(signup) else '[]' end,
      'reviewReason', signup.review_reason,
      'attended', case when has_sessions then private.attended_sessions(signup.id) else '[]' end,
      'createdAt', signup.created_at,
      'isWalkIn', signup.is_walk_in,
      'hasLostSeat', private.has_lost_seat(signup),
      'checkedInAt', case when signup.status = '已签到' then (
        select min(scan.scanned_at) from public.check_ins as scan
        where scan.signup_id = signup.id and scan.outcome = '已签到' and scan.undone_at is null
      ) end,
      'signedUpAt', signup.created_at
    ) order by signup.number), '[]')
    from unnest(signups) as signup
    left join public.teams as team on team.id = signup.team_id
    left join lateral (
      select count(*)::integer as size, min(mate.full_name) filter (where mate.holds_seat) as captain_name
      from private.live_members(signup.team_id) as mate
      where signup.team_id is not null
      having count(*) > 0
    ) as mates on true
    left join lateral (
      select concat_ws(' ', city.region_name, county.region_name) as words
      from public.trade_unions as county
      left join public.trade_unions as city on city.region_code = left(county.region_code, 4) || '00' and city.id <> county.id
      where county.region_code = signup.region_code
    ) as place on true
  );
end
$$;

comment on function private.signup_rows_json is 'SignupRow[] of shared/signup: lines of the roster by number, with ages on the event''s day, and with others who may be the same person when they are asked for (an export of all is spared).';
grant execute on function private.signup_rows_json to app_definer;
