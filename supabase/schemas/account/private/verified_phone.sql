create function private.verified_phone(worker_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select account.phone from private.worker_accounts as account where account.worker_id = verified_phone.worker_id
  );
end
$$;

comment on function private.verified_phone is 'The phone that a worker has verified, or null.';
grant execute on function private.verified_phone to app_definer;
