create function private.own_draft(draft_id uuid) returns private.drafts
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found_draft private.drafts;
begin
  select * into found_draft from private.drafts as own
  where own.worker_id = private.current_worker_id() and own.id = draft_id;
  if found_draft.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return found_draft;
end
$$;

comment on function private.own_draft is 'A draft of this worker. Another worker''s is not_found.';
grant execute on function private.own_draft to app_definer;
