create function api.forget_doomed_files(paths text[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.doomed_files as file where file.path = any (paths);
  return jsonb_build_object('forgotten', cardinality(paths));
end
$$;

comment on function api.forget_doomed_files is 'Records that erased files are removed from the storage.';
alter function api.forget_doomed_files owner to app_definer;
grant execute on function api.forget_doomed_files to service_role;
