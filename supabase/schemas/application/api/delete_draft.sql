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

comment on function api.delete_draft is 'Throws a draft of the worker away; one that is gone already is not_found.';
alter function api.delete_draft owner to app_definer;
grant execute on function api.delete_draft to authenticated;
