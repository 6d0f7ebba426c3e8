create function private.is_phone_fresh(worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from private.worker_accounts as account
    where account.worker_id = is_phone_fresh.worker_id and account.phone_verified_at > now() - interval '90 days'
  );
end
$$;

comment on function private.is_phone_fresh is 'Whether a worker has verified a phone within 90 days, so that listing it gives a role at once.';
grant execute on function private.is_phone_fresh to app_definer;
