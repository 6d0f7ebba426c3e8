create function private.end_draft_by_submitting() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_worker(new.worker_id);
  perform private.drop_draft(draft) from private.drafts as draft
  where draft.worker_id = new.worker_id and draft.id = new.client_token;
  return new;
end
$$;

comment on function private.end_draft_by_submitting is 'Deletes the draft of a submission in the same transaction.';
grant execute on function private.end_draft_by_submitting to app_definer;
