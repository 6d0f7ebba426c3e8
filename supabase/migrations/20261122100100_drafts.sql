-- 草稿: a form that is not submitted yet, so that another phone can go on with it. Everything typed is encrypted as one
-- piece: an unfinished form holds ID numbers and cards in plain. A draft's id is the client token of its submission.

create table private.drafts (
  worker_id uuid not null references public.workers (id),
  id uuid not null,
  service_code text not null check (length(service_code) between 1 and 64),
  service_name text not null check (length(service_name) between 1 and 120),
  variant text check (length(variant) between 1 and 64),
  form_version integer not null check (form_version > 0),
  revision integer not null default 1,
  content bytea not null,
  attachment_ids uuid[] not null default '{}',
  saved_at timestamptz not null default now(),
  warned_at timestamptz,
  primary key (worker_id, id)
);
create index drafts_saved_at on private.drafts (saved_at);
comment on table private.drafts is
  'Unfinished forms, encrypted. revision counts the changes: whoever saves must have seen the last one. 90 days after the last change a draft goes, with a message a week before.';
call private.guard_table('private.drafts');
alter table private.drafts enable row level security;
create policy "api functions keep drafts" on private.drafts for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.drafts to app_definer;

alter table public.attachments add column kept_until timestamptz;
comment on column public.attachments.kept_until is '还没有提交、但有草稿在用的材料保留到什么时候；空着是没有草稿在用';
comment on column public.attachments.application_id is '属于哪一份申请；空着是还没有提交，没有草稿在用的两天后清理';

create function private.draft_lifetime() returns interval
language sql immutable
set search_path = ''
as $$ select interval '90 days' $$;

create function private.draft_json(draft private.drafts) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', draft.id,
    'serviceCode', draft.service_code,
    'variant', draft.variant,
    'formVersion', draft.form_version,
    'revision', draft.revision,
    'savedAt', draft.saved_at,
    'expiresAt', draft.saved_at + private.draft_lifetime()
  )
$$;

-- Every writer of drafts and submissions of one worker takes turns: a late autosave must not bring a submitted form back.
create function private.lock_worker(worker_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from public.workers as worker where worker.id = lock_worker.worker_id for no key update;
end
$$;
comment on function private.lock_worker is 'Makes the writers of one worker''s drafts and applications take turns until their transactions end.';

create function private.own_draft(draft_id uuid) returns private.drafts
language plpgsql stable
set search_path = ''
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

-- Photos that no draft names any more have the two days that every upload has.
create function private.release_files(worker_id uuid, ids uuid[]) returns void
language sql
set search_path = ''
as $$
  update public.attachments as attachment set kept_until = now() + interval '2 days'
  where attachment.worker_id = release_files.worker_id and attachment.id = any (ids) and attachment.application_id is null
$$;

create function private.drop_draft(draft private.drafts) returns void
language sql
set search_path = ''
as $$
  select private.release_files(draft.worker_id, draft.attachment_ids);
  delete from private.drafts as dropped where dropped.worker_id = draft.worker_id and dropped.id = draft.id;
$$;
comment on function private.drop_draft is 'Deletes a draft; its photos have two more days.';

create function private.end_draft_by_submitting() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.lock_worker(new.worker_id);
  perform private.drop_draft(draft) from private.drafts as draft
  where draft.worker_id = new.worker_id and draft.id = new.client_token;
  return new;
end
$$;
comment on function private.end_draft_by_submitting is 'A submission ends the draft that it was made from, in the same transaction.';
create trigger b_end_draft before insert on public.applications
for each row execute function private.end_draft_by_submitting();

grant execute on function
  private.draft_lifetime(), private.draft_json(private.drafts), private.lock_worker(uuid), private.own_draft(uuid),
  private.release_files(uuid, uuid[]), private.drop_draft(private.drafts), private.end_draft_by_submitting()
to app_definer;

create function api.save_draft(draft jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
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
    -- The answer to the same save may have been lost on its way.
    if private.decrypt_text(kept.content)::jsonb = content then
      return private.draft_json(kept);
    end if;
    perform private.raise_code(409, 'draft_changed');
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
  'Keeps a draft. Who has not seen its last revision is refused with draft_changed, whose form has been submitted with draft_submitted; the same save again changes nothing.';

create function api.list_drafts() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(private.draft_json(own) order by own.saved_at desc, own.id), '[]')
  from private.drafts as own where own.worker_id = private.current_worker_id()
$$;
comment on function api.list_drafts is 'The worker''s drafts without their content, the latest first.';

create function api.get_draft(draft_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  draft constant private.drafts := private.own_draft(draft_id);
begin
  return private.draft_json(draft) || private.decrypt_text(draft.content)::jsonb;
end
$$;
comment on function api.get_draft is 'One draft of the worker with everything typed, in plain; another''s is not_found.';

create function api.delete_draft(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.lock_worker(private.current_worker_id());
  perform private.drop_draft(private.own_draft(draft_id));
  return jsonb_build_object('id', draft_id);
end
$$;
comment on function api.delete_draft is 'Throws a draft of the worker away; one that is gone already is not_found.';

call private.hand_over_api_functions();
grant execute on function api.save_draft(jsonb), api.list_drafts(), api.get_draft(uuid), api.delete_draft(uuid) to authenticated;
