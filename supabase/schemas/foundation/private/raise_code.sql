-- The API passes only PTxyz codes: other classes lose their code in PostgREST-compatible servers.
create function private.raise_code(status integer, code text, detail text default '') returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = detail;
end
$$;

comment on function private.raise_code is
  'Refuses a call of the API with an HTTP status, a code of shared/foundation/errors.ts as the message, and its subject as the detail.';
grant execute on function private.raise_code to app_definer, staff;
