create function private.current_subject() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    nullif(current_setting('request.jwt.claim.sub', true), '')
  )::uuid;
end
$$;

comment on function private.current_subject is
  'Whom the token of this request names, as in auth.uid(), also after the account was deleted; null without a worker. It is read from the claims, so that app_definer needs no right on schema auth.';
grant execute on function private.current_subject to app_definer;
