create function private.note_assistance() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  select helped.officer_words into new.assisted_by
  from public.assistances as helped
  where helped.worker_id = new.worker_id and helped.draft_id = new.client_token and helped.approved_at is not null
  order by helped.approved_at desc limit 1;
  update public.assistances as helped set ended_at = now(), ending = '职工结束'
  where helped.worker_id = new.worker_id and helped.draft_id = new.client_token and helped.ended_at is null;
  return new;
end
$$;

comment on function private.note_assistance is '由……协助填写: recorded in the application and in its timeline.';
grant execute on function private.note_assistance to app_definer;
