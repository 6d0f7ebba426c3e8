create function private.queue_text_check(event_id uuid, worker_id uuid, kind public.text_kind, subject_id uuid, words text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(trim(words), '') = '' then
    return;
  end if;
  insert into public.text_checks (event_id, worker_id, kind, subject_id, text)
  values (queue_text_check.event_id, queue_text_check.worker_id, queue_text_check.kind, queue_text_check.subject_id, trim(words))
  on conflict on constraint checked_once_per_text do update
  set text = excluded.text, state = '待检查', note = '', created_at = now(), checked_at = null, attempts = 0,
    next_attempt_at = now()
  where text_checks.text <> excluded.text;
end
$$;

comment on function private.queue_text_check is
  'Queues a text for checking. A new text of the same subject is checked again; the same text keeps its result.';
grant execute on function private.queue_text_check to app_definer;
