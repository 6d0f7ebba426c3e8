create function private.merge_secrets(application_id uuid, changed jsonb, answers jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  kept jsonb;
begin
  select private.decrypt_text(secret.secrets)::jsonb into kept
  from private.application_secrets as secret where secret.application_id = merge_secrets.application_id;

  -- The ID number of a removed family member is removed too.
  select coalesce(jsonb_object_agg(path, value), '{}') into kept
  from jsonb_each(coalesce(kept, '{}') || coalesce(changed, '{}')) as secret (path, value)
  where answers #> string_to_array(path, '.') is not null;

  insert into private.application_secrets (application_id, secrets, person_hash)
  values (merge_secrets.application_id, private.encrypt_text(kept::text), private.person_hash(kept ->> 'idNumber'))
  on conflict on constraint application_secrets_pkey do update set secrets = excluded.secrets, person_hash = excluded.person_hash;
end
$$;

comment on function private.merge_secrets is 'Adds the sensitive answers of a submission or a supplement, and deletes those whose question is gone.';
grant execute on function private.merge_secrets to app_definer;
