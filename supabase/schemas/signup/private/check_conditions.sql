create function private.check_conditions(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  sex constant text := signup ->> 'sex';
  age constant integer := extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  is_child constant boolean := nullif(trim(signup ->> 'guardianName'), '') is not null;
  failed text := case
    when sex is null or sex not in ('男', '女') then 'sex'
    when is_child and event.attendees = '职工' then 'no_children'
    when not is_child and event.attendees = '孩子' then 'children_only'
    when is_child and age not between coalesce(event.child_min_age, 0) and coalesce(event.child_max_age, 17) then 'child_age'
    when not is_child and sex = '男' and age not between coalesce(event.male_min_age, 0) and coalesce(event.male_max_age, 200) then 'age'
    when not is_child and sex = '女' and age not between coalesce(event.female_min_age, 0) and coalesce(event.female_max_age, 200) then 'age'
  end;
begin
  -- Most events ask for none of these, and an expression costs its preparation even when it decides nothing.
  if failed is null and num_nonnulls(event.region_codes, event.employers, event.marital_statuses) > 0 then
    failed := case
      when event.region_codes is not null and not private.is_in_regions(signup ->> 'regionCode', event.region_codes) then 'region'
      when event.employers is not null and not private.is_listed_employer(signup ->> 'employer', event.employers) then 'employer'
      when event.marital_statuses is not null
        and not coalesce(signup ->> 'maritalStatus' = any (event.marital_statuses), false) then 'marital_status'
    end;
  end if;
  if failed is null and signup #>> '{answers,companions}' is not null
    and private.count_companions(signup #>> '{answers,companions}') > event.companions then
    failed := 'companions';
  end if;
  if failed is null and event.needs_pledge and signup ->> 'pledgeVersion' is null then
    failed := 'pledge';
  end if;
  if failed is null and event.asks_id_number then
    failed := case
      when signup ->> 'idNumber' is null then 'id_number'
      when substr(signup ->> 'idNumber', 7, 8) <> to_char((signup ->> 'birthDate')::date, 'YYYYMMDD')
        or (substr(signup ->> 'idNumber', 17, 1)::integer % 2 = 1) <> (sex = '男') then 'id_number_matches'
    end;
  end if;
  if failed is not null then
    perform private.raise_code(422, 'condition_not_met', failed);
  end if;
  if signup ->> 'consentVersion' is null then
    perform private.raise_code(422, 'consent_missing');
  end if;
  perform private.check_signup(signup);
end
$$;

comment on function private.check_conditions is
  'Refuses a person who does not fit, with the condition as detail: sex, no_children, children_only, child_age and age (on the event''s day), region, employer, marital_status, companions, pledge, id_number, id_number_matches (GB 11643: digits 7–14 are the birth date, digit 17 is odd for men).';
grant execute on function private.check_conditions to app_definer;
