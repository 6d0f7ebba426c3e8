create function api.delete_draft(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_worker(private.current_worker_id());
  perform private.drop_draft(private.own_draft(draft_id));
  return jsonb_build_object('id', draft_id);
end
$$;

comment on function api.delete_draft is 'Deletes a draft of the worker. A draft that does not exist is not_found.';
alter function api.delete_draft owner to app_definer;
grant execute on function api.delete_draft to authenticated;
