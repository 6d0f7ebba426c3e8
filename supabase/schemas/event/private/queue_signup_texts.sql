-- A new signup has no text in the queue, so both are inserted at once.
create function private.queue_signup_texts() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into public.text_checks (event_id, worker_id, kind, subject_id, text)
    select new.event_id, new.worker_id, given.kind, new.id, trim(given.words)
    from (values ('昵称'::public.text_kind, new.nickname), ('自我介绍'::public.text_kind, new.introduction)) as given (kind, words)
    where trim(given.words) <> '';
    return null;
  end if;
  perform private.queue_text_check(new.event_id, new.worker_id, '昵称', new.id, new.nickname);
  perform private.queue_text_check(new.event_id, new.worker_id, '自我介绍', new.id, new.introduction);
  return null;
end
$$;

comment on function private.queue_signup_texts is 'Queues the texts of a signup that others will read, from the first moment.';
alter function private.queue_signup_texts owner to app_definer;
