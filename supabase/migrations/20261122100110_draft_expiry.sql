-- Drafts end after 90 days without a change, with a message a week before; photos live as long as a draft names them.

create function private.expire_drafts() returns integer
language plpgsql
set search_path = ''
as $$
declare
  draft private.drafts;
  expired integer := 0;
begin
  for draft in
    select * from private.drafts as old
    where old.warned_at is null and old.saved_at < now() - private.draft_lifetime() + interval '7 days'
    for update skip locked
  loop
    perform private.send_message(draft.worker_id, '没填完的表快要删除了',
      format('“%s”填到一半，%s 之后会自动删除。还要办的话，请在那之前打开接着填，填过的都还在。', draft.service_name,
        to_char(greatest(draft.saved_at + private.draft_lifetime(), now() + interval '7 days') at time zone 'Asia/Shanghai',
          'FMMM月FMDD日')),
      '/drafts');
    update private.drafts as warned set warned_at = now() where warned.worker_id = draft.worker_id and warned.id = draft.id;
  end loop;

  -- However late this job runs, nothing goes before its week has passed.
  for draft in
    select * from private.drafts as old
    where old.saved_at < now() - private.draft_lifetime() and old.warned_at < now() - interval '7 days'
    for update skip locked
  loop
    perform private.drop_draft(draft);
    expired := expired + 1;
  end loop;
  return expired;
end
$$;
comment on function private.expire_drafts is 'Warns a week before a draft has been untouched for 90 days, then deletes it.';
grant execute on function private.expire_drafts() to app_definer;

insert into private.jobs (name, function_name, run_every) values ('expire-drafts', 'expire_drafts', interval '1 hour');

create function private.is_waiting_file(attachment public.attachments) returns boolean
language sql stable
set search_path = ''
as $$
  select attachment.application_id is null
    and (attachment.created_at > now() - interval '2 days' or attachment.kept_until > now())
$$;
comment on function private.is_waiting_file is 'Whether an upload can still be submitted: it is two days old at most, or a draft names it.';

create function private.is_orphan_file(attachment public.attachments) returns boolean
language sql stable
set search_path = ''
as $$
  select attachment.application_id is null
    and attachment.created_at < now() - interval '2 days 1 hour'
    and coalesce(attachment.kept_until < now() - interval '1 hour', true)
$$;
comment on function private.is_orphan_file is
  'Whether an upload may be removed. An hour lies between this and private.is_waiting_file: what can be submitted is never being removed.';
grant execute on function private.is_waiting_file(public.attachments), private.is_orphan_file(public.attachments) to app_definer;

create or replace function private.attach(application public.applications, attachments jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  wanted jsonb;
begin
  for wanted in select * from jsonb_array_elements(attachments) loop
    update public.attachments as attachment
    set application_id = application.id, slot = wanted ->> 'slot', superseded_at = null, kept_until = null
    where attachment.id = (wanted ->> 'id')::uuid
      and attachment.worker_id = application.worker_id
      and (attachment.application_id = application.id or private.is_waiting_file(attachment));
    if not found then
      perform private.raise_code(422, 'attachment_unknown', wanted ->> 'id');
    end if;
  end loop;
end
$$;

create or replace function api.list_orphan_attachments() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', orphan.id, 'path', orphan.path)), '[]')
  from (
    select attachment.id, attachment.path from public.attachments as attachment
    where attachment.application_id is null and private.is_orphan_file(attachment)
    order by attachment.created_at
    limit 500
  ) as orphan
$$;
comment on function api.list_orphan_attachments is 'Uploads that no application took in two days and no draft names, the oldest 500.';

create or replace function api.forget_attachments(ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  forgotten integer;
begin
  delete from public.attachments as attachment where attachment.id = any (ids) and private.is_orphan_file(attachment);
  get diagnostics forgotten = row_count;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'purge-uploads';
  return jsonb_build_object('forgotten', forgotten);
end
$$;

call private.hand_over_api_functions();
grant execute on function api.list_orphan_attachments(), api.forget_attachments(uuid[]) to service_role;
