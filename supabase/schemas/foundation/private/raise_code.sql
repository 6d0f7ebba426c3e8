-- The API knows only PTxyz codes: other classes lose their code in PostgREST-compatible servers.
create function private.raise_code(status integer, code text, detail text default '') returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = detail;
end
$$;

comment on function private.raise_code is
  'Refuses a call of the API: HTTP status, a code of shared/api/errors.ts as the message, what it is about as the detail.';
grant execute on function private.raise_code to app_definer, staff;
