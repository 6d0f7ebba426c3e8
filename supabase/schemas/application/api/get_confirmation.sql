create function api.get_confirmation(token text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.confirmation_page(private.open_confirmation(token));
end
$$;

comment on function api.get_confirmation is 'The page that a chair is asked to confirm.';
alter function api.get_confirmation owner to app_definer;
grant execute on function api.get_confirmation to authenticated;
