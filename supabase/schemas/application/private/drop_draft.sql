create function private.drop_draft(draft private.drafts) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.release_files(draft.worker_id, draft.attachment_ids);
  delete from private.drafts as dropped where dropped.worker_id = draft.worker_id and dropped.id = draft.id;
end
$$;

comment on function private.drop_draft is 'Deletes a draft. Its photos are kept for two more days.';
grant execute on function private.drop_draft to app_definer;
