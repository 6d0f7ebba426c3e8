create function private.same_person(application_id uuid) returns table (other_id uuid, is_same_account boolean)
language sql stable rows 5
set search_path = pg_catalog, pg_temp
as $$
  select other.id, bool_or(other.is_same_account)
  from (
    select theirs.id, true as is_same_account
    from public.applications as own
    join public.applications as theirs on theirs.worker_id = own.worker_id
    where own.id = same_person.application_id
    union all
    select theirs.application_id, false
    from private.application_secrets as own
    join private.application_secrets as theirs on theirs.person_hash = own.person_hash
    where own.application_id = same_person.application_id
  ) as other (id, is_same_account)
  where other.id <> same_person.application_id
  group by other.id
$$;

comment on function private.same_person is
  'The other applications of the person who made one: of the same account, or of any account with the same ID number.';
grant execute on function private.same_person to app_definer;
