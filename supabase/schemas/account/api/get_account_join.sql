create function api.get_account_join() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  opened constant private.account_joins := private.open_join(own_id);
begin
  return case when opened.asker_id is not null then private.join_json(opened, own_id) end;
end
$$;

comment on function api.get_account_join is 'The join that the worker takes part in now, or null.';
alter function api.get_account_join owner to app_definer;
grant execute on function api.get_account_join to authenticated;
