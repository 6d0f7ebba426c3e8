create function private.worker_of_phone(hash bytea) returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select account.worker_id from private.worker_accounts as account
    where account.phone_hash = hash and account.phone_verified_at > now() - interval '90 days'
    order by
      (account.openid is null and (
        exists (select from public.applications as application where application.worker_id = account.worker_id)
        or exists (select from public.signups as signup where signup.worker_id = account.worker_id)
      )) desc,
      account.openid is not null desc, account.phone_verified_at desc
    limit 1
  );
end
$$;

comment on function private.worker_of_phone is
  'The worker of a phone, when no question is needed: a verification counts for 90 days, whichever way it was made, and each sign-in by SMS renews it. Among several accounts, one that was made by SMS and has submitted something comes first.';
grant execute on function private.worker_of_phone to app_definer;
