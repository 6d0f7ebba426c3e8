create function api.get_draft(draft_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  draft constant private.drafts := private.own_draft(draft_id);
begin
  return private.draft_json(draft) || private.decrypt_text(draft.content)::jsonb;
end
$$;

comment on function api.get_draft is 'One draft of the worker with everything typed, unmasked. Another worker''s draft is not_found.';
alter function api.get_draft owner to app_definer;
grant execute on function api.get_draft to authenticated;
