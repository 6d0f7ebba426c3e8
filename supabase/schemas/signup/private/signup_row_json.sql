create function private.signup_row_json(signup public.signups, event public.events, unmasked boolean) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select private.signup_rows_json(array[signup], event, unmasked) -> 0 $$;

comment on function private.signup_row_json is 'SignupRow of shared/api: one line of the roster.';
grant execute on function private.signup_row_json to app_definer;
