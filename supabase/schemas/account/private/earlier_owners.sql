-- The earlier owners of this phone, and what only they know: the last characters of the ID number in each of their
-- applications.
create function private.earlier_owners(hash bytea) returns table (worker_id uuid, id_number_tail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select account.worker_id, upper(right(known.secrets ->> 'idNumber', 4))
  from private.worker_accounts as account
  join public.applications as application on application.worker_id = account.worker_id
  join private.application_secrets as kept on kept.application_id = application.id
  cross join lateral (select private.decrypt_text(kept.secrets)::jsonb as secrets) as known
  where account.phone_hash = hash and account.phone_verified_at <= now() - interval '90 days' and known.secrets ? 'idNumber'
  order by account.phone_verified_at desc
$$;

comment on function private.earlier_owners is
  'The accounts that used a phone more than 90 days ago, with the last four characters of the ID number in each application.';
grant execute on function private.earlier_owners to app_definer;
