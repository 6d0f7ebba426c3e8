-- A person signs up for few events, so each reason finds its rows by an index of persons, and a page costs what its lines cost.
-- `is true` hides the event from the planner, which knows nothing of a table that fills in a minute and would read all of an event.
create function private.likely_same(signup public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
begin
  if signup.status not in ('待审核', '已确认', '候补', '待确认', '已签到') or signup.anonymized_at is not null then
    return jsonb_build_array();
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', other.id, 'number', other.number, 'status', other.status, 'fullName', other.full_name, 'birthDate', other.birth_date,
      'phone', other.phone, 'employer', other.employer, 'why', found.why
    ) order by other.line_number), '[]')
    from (
      select same.id, jsonb_agg(same.why order by same.place) as why
      from (
        (
          select named.id, 1 as place, '姓名和出生日期一样' as why from public.signups as named
          where (named.event_id = signup.event_id) is true and private.compare_key(named.full_name) = private.compare_key(signup.full_name)
            and named.birth_date = signup.birth_date and named.id <> signup.id
            and named.status in ('待审核', '已确认', '候补', '待确认', '已签到')
          limit 3
        )
        union all
        (
          select called.id, 2, '手机号一样' from public.signups as called
          where (called.event_id = signup.event_id) is true and called.phone = signup.phone
            -- A guardian's phone is that of all their children.
            and called.guardian_name is null and signup.guardian_name is null and called.id <> signup.id
            and called.status in ('待审核', '已确认', '候补', '待确认', '已签到')
          limit 3
        )
        union all
        (
          select numbered.id, 3, '身份证号一样' from public.signups as numbered
          where (numbered.event_id = signup.event_id) is true and numbered.id_number_hash = signup.id_number_hash and numbered.id <> signup.id
            and numbered.status in ('待审核', '已确认', '候补', '待确认', '已签到')
          limit 3
        )
      ) as same
      group by same.id
    ) as found
    join public.signups as other on other.id = found.id and other.session_number is not distinct from signup.session_number
  );
end
$$;

comment on function private.likely_same is
  'Other live signups of the event, or of the same chosen session, that may be the same person, with why: equal name and birth date, phone, or ID number. At most three for each reason.';
grant execute on function private.likely_same to app_definer, staff;
