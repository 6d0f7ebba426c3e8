create function api.copy_paper(paper_id uuid, copy_id uuid, slot text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  source public.attachments;
  upload public.attachments;
begin
  -- Whoever erases the paper waits for the copy, and a copy that comes later finds nothing.
  select * into source from public.attachments as own where own.id = paper_id and own.worker_id = own_id for share;
  if source.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select * into upload from public.attachments as made
  where made.id = copy_id and made.worker_id = own_id and made.sha256 = source.sha256;
  if upload.id is null then
    -- Whoever withdraws the consent waits, or was first.
    perform from public.consents as given
    where given.worker_id = own_id and given.kind = 'kept-papers' and given.withdrawn_at is null
    order by given.id limit 1
    for share;
    if not found then
      perform private.raise_code(422, 'consent_missing');
    end if;
    select copy_id, own_id, copy_paper.slot, known.file_name, known.mime_type, known.byte_size, known.sha256, known.handed_in_at,
      known.accepted_at
    into upload.id, upload.worker_id, upload.slot, upload.file_name, upload.mime_type, upload.byte_size, upload.sha256,
      upload.handed_in_at, upload.accepted_at
    from private.reusable_papers(own_id) as known where known.id = source.id;
    if upload.id is null then
      perform private.raise_code(409, 'paper_not_reusable');
    end if;
    upload := private.announce_upload(upload);
  end if;
  return private.attachment_json(upload) || jsonb_build_object('source', source.path, 'sha256', source.sha256);
end
$$;

comment on function api.copy_paper is
  'Records a copy of one of the worker''s papers for a new application, and answers where its bytes lie and where they go. It needs the consent, and a paper that may still be handed in again (paper_not_reusable). Repeating it changes nothing.';
alter function api.copy_paper owner to app_definer;
grant execute on function api.copy_paper to authenticated;
