create function private.fits_pool(pool public.event_pools, starts_at timestamptz, signup jsonb) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  age integer;
begin
  if pool.session_number is distinct from (signup ->> 'session')::integer or pool.sex <> signup ->> 'sex' then
    return false;
  end if;
  if num_nonnulls(pool.min_age, pool.max_age, pool.region_codes, pool.employers) = 0 then
    return true;
  end if;
  age := extract(year from age((starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  return coalesce(age >= coalesce(pool.min_age, 0) and age <= coalesce(pool.max_age, 200), false)
    and (pool.region_codes is null or private.is_in_regions(signup ->> 'regionCode', pool.region_codes))
    and (pool.employers is null or private.is_listed_employer(signup ->> 'employer', pool.employers));
end
$$;

comment on function private.fits_pool is
  'Whether a person may have a seat of a pool: its session, its sex, its ages on the event''s day, its regions, its employers.';
grant execute on function private.fits_pool to app_definer;
