create function api.save_assisted_draft(assistance_id uuid, revision integer, answers jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance constant public.assistances := private.helped_assistance(assistance_id);
  draft private.drafts;
  typed jsonb;
begin
  if jsonb_typeof(answers) is distinct from 'object' or octet_length(answers::text) > 524288 then
    perform private.raise_code(422, 'invalid_input', 'answers');
  end if;
  perform private.lock_worker(assistance.worker_id);
  draft := private.helped_draft(private.helped_assistance(assistance_id));
  typed := private.decrypt_text(draft.content)::jsonb;
  if typed -> 'answers' = answers then
    return private.draft_json(draft);
  end if;
  if draft.revision <> save_assisted_draft.revision then
    perform private.raise_code(409, 'draft_changed');
  end if;
  update private.drafts as own
  set content = private.encrypt_text((typed || jsonb_build_object('answers', answers))::text),
    revision = own.revision + 1, saved_at = now(), warned_at = null
  where own.worker_id = draft.worker_id and own.id = draft.id
  returning * into draft;
  return private.draft_json(draft);
end
$$;

comment on function api.save_assisted_draft is 'Saves the officer''s entries. The photos stay the worker''s. Repeating the same save changes nothing.';
alter function api.save_assisted_draft owner to app_definer;
grant execute on function api.save_assisted_draft to authenticated;
