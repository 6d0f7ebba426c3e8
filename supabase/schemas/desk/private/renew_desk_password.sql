create function private.renew_desk_password(trade_union_id text)
returns table (login text, password text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  name constant text := private.open_login_of(trade_union_id);
  secret constant text := private.login_password();
begin
  execute format('alter role %I password %L', name, private.login_verifier(secret));
  update private.desk_logins as own set password_at = now() where own.login = name and own.closed_at is null;
  return query select name, secret;
end
$$;

comment on function private.renew_desk_password is
  'A new password for the login of a union, shown this once. Who is signed in stays; close the login to end that. For the owner.';
