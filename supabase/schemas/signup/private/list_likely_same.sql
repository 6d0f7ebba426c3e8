create function private.list_likely_same(event_id uuid) returns uuid[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return array(
    select counted.id
    from (
      select signup.id, signup.id_number_hash, signup.guardian_name,
        count(*) over (partition by signup.session_number, signup.phone, signup.guardian_name is null) as by_phone,
        count(*) over (partition by signup.session_number, signup.birth_date, private.compare_key(signup.full_name)) as by_name,
        count(*) over (partition by signup.session_number, signup.id_number_hash) as by_number
      from public.signups as signup
      where signup.event_id = list_likely_same.event_id and signup.anonymized_at is null
        and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    ) as counted
    where (counted.by_phone > 1 and counted.guardian_name is null) or counted.by_name > 1 or (counted.id_number_hash is not null and counted.by_number > 1)
  );
end
$$;

comment on function private.list_likely_same is 'The live signups of an event for which private.likely_same finds another.';
grant execute on function private.list_likely_same to app_definer;
