-- A page of a roster costs what its rows cost, wherever it stands and however long the roster is. Two things did not: the
-- comparison with a pool's word looked so selective that the planner read and sorted the whole roster for every page, and a
-- function that was called for every line was planned for every line.

create function private.signup_rows_json(signups public.signups[], event public.events, unmasked boolean) returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', signup.id,
      'number', signup.number,
      'status', signup.status,
      'pool', signup.pool,
      'seatLabel', signup.seat_label,
      'teamName', team.name,
      'isCaptain', signup.team_id is not null and signup.holds_seat,
      'fullName', signup.full_name,
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
      'heightCm', signup.height_cm,
      'education', signup.education,
      'occupation', signup.occupation,
      'interests', to_jsonb(coalesce(signup.interests, '{}')),
      'introduction', signup.introduction,
      'expectations', signup.expectations,
      'nickname', signup.nickname,
      'reviewReason', signup.review_reason,
      'createdAt', signup.created_at,
      'signedUpAt', signup.created_at
    ) order by signup.number), '[]')
    from unnest(signups) as signup
    left join public.teams as team on team.id = signup.team_id
    left join lateral (
      select concat_ws(' ', city.region_name, county.region_name) as words
      from public.trade_unions as county
      left join public.trade_unions as city on city.region_code = left(county.region_code, 4) || '00' and city.id <> county.id
      where county.region_code = signup.region_code
    ) as place on true
  );
end
$$;
comment on function private.signup_rows_json is 'SignupRow[] of shared/api: lines of the roster by number, ages as of the event''s day.';

create or replace function private.signup_row_json(signup public.signups, event public.events, unmasked boolean) returns jsonb
language sql stable
set search_path = ''
as $$ select private.signup_rows_json(array[signup], event, unmasked) -> 0 $$;
comment on function private.signup_row_json is 'SignupRow of shared/api: one line of the roster.';
grant execute on function private.signup_rows_json(public.signups[], public.events, boolean) to app_definer;

-- Without sorts a page can only be the next rows of the index by number, whatever the planner believes of the roster.
create or replace function api.list_signups(
  event_id uuid, after_number bigint default 0, page_size integer default 100, unmasked boolean default false, pool text default ''
)
returns jsonb
language plpgsql stable
security definer
set search_path = ''
set enable_sort = off
as $$
declare
  event public.events := private.managed_event(event_id);
  own_id constant uuid := private.current_worker_id();
begin
  if unmasked and not private.may_see_id_numbers(event.id, own_id) then
    perform private.raise_code(403, 'forbidden');
  end if;
  return private.signup_rows_json(array(
    select signup
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      and coalesce(list_signups.pool, '') in ('', signup.pool::text)
    order by signup.number
    limit least(greatest(coalesce(page_size, 100), 1), 1000)
  ), event, unmasked);
end
$$;

create or replace function api.search_signups(
  event_id uuid, query text default '', status text default '', pool text default '', after_number bigint default 0,
  page_size integer default 50
)
returns jsonb
language plpgsql stable
security definer
set search_path = ''
set enable_sort = off
as $$
declare
  event public.events := private.managed_event(event_id);
  words constant text := trim(coalesce(query, ''));
begin
  return private.signup_rows_json(array(
    select signup
    from public.signups as signup
    where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      and (coalesce(search_signups.status, '') in ('', signup.status::text))
      and (coalesce(search_signups.pool, '') in ('', signup.pool::text))
      and (
        words = '' or strpos(signup.full_name, words) > 0 or upper(signup.seat_label) = upper(words)
        or (words ~ '^\d{3,11}$' and right(signup.phone, length(words)) = words)
        or exists (select from public.teams as team where team.id = signup.team_id and strpos(team.name, words) > 0)
      )
    order by signup.number
    limit least(greatest(coalesce(page_size, 50), 1), 200)
  ), event, false);
end
$$;
