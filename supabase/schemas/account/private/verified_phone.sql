create function private.verified_phone(worker_id uuid) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select account.phone from private.worker_accounts as account where account.worker_id = verified_phone.worker_id $$;

comment on function private.verified_phone is 'The phone that a worker has verified; null when there is none.';
grant execute on function private.verified_phone to app_definer;
