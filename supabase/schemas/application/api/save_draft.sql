create function api.save_draft(draft jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  draft_id constant uuid := (draft ->> 'id')::uuid;
  content constant jsonb := draft -> 'content';
  named_files constant uuid[] := array(select jsonb_array_elements_text(draft -> 'attachmentIds')::uuid);
  kept private.drafts;
begin
  perform private.lock_worker(own_id);
  if exists (
    select from public.applications as submitted where submitted.worker_id = own_id and submitted.client_token = draft_id
  ) then
    perform private.raise_code(409, 'draft_submitted');
  end if;
  select * into kept from private.drafts as own where own.worker_id = own_id and own.id = draft_id;
  if kept.id is not null and kept.revision <> (draft ->> 'revision')::integer then
    -- The answer to the same save may have been lost.
    if private.decrypt_text(kept.content)::jsonb = content then
      return private.draft_json(kept);
    end if;
    perform private.raise_code(409, 'draft_changed');
  end if;
  perform private.check_service(draft ->> 'serviceCode');
  if jsonb_typeof(content) is distinct from 'object' or octet_length(content::text) > 524288 or cardinality(named_files) > 200 then
    perform private.raise_code(422, 'invalid_input', 'content');
  end if;
  if kept.id is null and (select count(*) from private.drafts as own where own.worker_id = own_id) >= 50 then
    perform private.raise_code(429, 'rate_limited');
  end if;

  insert into private.drafts as own (worker_id, id, service_code, service_name, variant, form_version, content, attachment_ids)
  values (
    own_id, draft_id, draft ->> 'serviceCode', draft ->> 'serviceName', draft ->> 'variant', (draft ->> 'formVersion')::integer,
    private.encrypt_text(content::text), named_files
  )
  on conflict on constraint drafts_pkey do update
  set form_version = excluded.form_version, content = excluded.content, attachment_ids = excluded.attachment_ids,
    revision = own.revision + 1, saved_at = now(), warned_at = null;
  perform private.release_files(own_id, array(select unnest(kept.attachment_ids) except select unnest(named_files)));
  update public.attachments as attachment set kept_until = now() + private.draft_lifetime() + interval '2 days'
  where attachment.worker_id = own_id and attachment.id = any (named_files) and attachment.application_id is null;
  return private.draft_json(private.own_draft(draft_id));
end
$$;

comment on function api.save_draft is
  'Saves a draft. A phone that has not seen the last revision gets draft_changed, and a submitted draft is draft_submitted. Repeating the same save changes nothing.';
alter function api.save_draft owner to app_definer;
grant execute on function api.save_draft to authenticated;
