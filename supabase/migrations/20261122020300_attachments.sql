-- 材料: a photo or PDF in a named slot. The row is made before the upload and decides where the file may lie.

create type public.slot_verdict as enum ('合格', '重拍', '材料不符');
comment on type public.slot_verdict is '材料意见：合格；重拍（看不清）；材料不符';

create table public.attachments (
  id uuid primary key,
  worker_id uuid not null references public.workers (id),
  application_id uuid references public.applications (id),
  slot text not null check (slot ~ '^[A-Za-z][A-Za-z0-9.]{0,79}$'),
  file_name text not null check (length(file_name) between 1 and 200),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  byte_size integer not null check (byte_size between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null unique,
  created_at timestamptz not null default now(),
  superseded_at timestamptz,
  verdict public.slot_verdict,
  verdict_note text check (length(verdict_note) <= 200)
);
create index attachments_worker on public.attachments (worker_id, application_id);
create index attachments_application on public.attachments (application_id);
create index attachments_unreferenced on public.attachments (created_at) where application_id is null;

comment on table public.attachments is '材料：职工上传的照片和 PDF。文件在 Storage 的 attachments 里；工作人员可以填写材料意见';
comment on column public.attachments.id is '编号';
comment on column public.attachments.worker_id is '上传的职工';
comment on column public.attachments.application_id is '属于哪一份申请；空着是还没有提交，两天后清理';
comment on column public.attachments.slot is '材料项';
comment on column public.attachments.file_name is '原来的文件名';
comment on column public.attachments.mime_type is '文件类型';
comment on column public.attachments.byte_size is '字节数，最大 4 MB';
comment on column public.attachments.sha256 is '文件内容的校验值';
comment on column public.attachments.path is '在 Storage 里的位置';
comment on column public.attachments.created_at is '上传时间';
comment on column public.attachments.superseded_at is '补正时被新文件替换的时间；空着表示有效';
comment on column public.attachments.verdict is '材料意见：合格、重拍、材料不符（职工看得到）';
comment on column public.attachments.verdict_note is '材料意见的说明，不超过 200 字（职工看得到）';

create function private.guard_attachment_update() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if to_jsonb(new) - array['verdict', 'verdict_note'] <> to_jsonb(old) - array['verdict', 'verdict_note'] then
    perform private.refuse('read_only', '只能填写“材料意见”和“说明”两列，其他列是职工提交的内容。');
  end if;
  if new.superseded_at is not null then
    perform private.refuse('superseded', '这份材料已经被职工补正的新材料替换，请对新材料填写意见。');
  end if;
  return new;
end
$$;

create trigger a_guard_rows before insert or delete on public.attachments
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.attachments
for each statement execute function private.guard_system_rows();
create trigger b_guard_update before update on public.attachments
for each row execute function private.guard_attachment_update();

alter table public.attachments enable row level security;
create policy "api functions keep attachments" on public.attachments for all to app_definer using (true) with check (true);
create policy "staff read attachments" on public.attachments for select to staff using (true);
create policy "staff write verdicts" on public.attachments for update to staff using (true) with check (true);
grant select, insert, update, delete on public.attachments to app_definer;
grant select, update (verdict, verdict_note) on public.attachments to staff;

create function private.attachment_json(attachment public.attachments) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', attachment.id,
    'slot', attachment.slot,
    'mimeType', attachment.mime_type,
    'byteSize', attachment.byte_size,
    'createdAt', attachment.created_at,
    'path', attachment.path
  )
$$;
grant execute on function private.attachment_json(public.attachments) to app_definer;

create function api.create_attachment(attachment jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  new_id constant uuid := (attachment ->> 'id')::uuid;
  extension constant text := case attachment ->> 'mimeType'
    when 'image/jpeg' then 'jpg' when 'image/png' then 'png' when 'image/webp' then 'webp'
    when 'application/pdf' then 'pdf' end;
  made public.attachments;
begin
  if extension is null then
    perform private.raise_code(415, 'unsupported_media_type');
  end if;
  -- The largest form takes fewer than a hundred files; what nobody submits is purged after two days.
  if (
    select count(*) from public.attachments as waiting
    where waiting.worker_id = own_id and waiting.application_id is null and waiting.id <> new_id
  ) >= 200 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  insert into public.attachments (id, worker_id, slot, file_name, mime_type, byte_size, sha256, path)
  values (
    new_id, own_id, attachment ->> 'slot', left(coalesce(nullif(attachment ->> 'fileName', ''), '材料'), 200),
    attachment ->> 'mimeType', (attachment ->> 'byteSize')::integer, attachment ->> 'sha256',
    format('%s/%s.%s', own_id, new_id, extension)
  )
  on conflict (id) do nothing
  returning * into made;

  if made.id is null then
    select * into made from public.attachments as existing
    where existing.id = new_id and existing.worker_id = own_id and existing.sha256 = attachment ->> 'sha256';
    if made.id is null then
      perform private.raise_code(422, 'attachment_unknown', new_id::text);
    end if;
  end if;
  return private.attachment_json(made);
end
$$;
comment on function api.create_attachment is
  'Announces an upload and says where the file goes. Retrying with the same id and bytes is harmless; an id with other bytes is refused, and so is who has 200 files waiting.';

create function api.get_attachment(attachment_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  found_attachment public.attachments;
begin
  select * into found_attachment from public.attachments as own
  where own.id = attachment_id and own.worker_id = private.current_worker_id();
  if found_attachment.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.attachment_json(found_attachment);
end
$$;
comment on function api.get_attachment is 'Where a file of the worker lies; another''s is not_found.';

call private.hand_over_api_functions();
grant execute on function api.create_attachment(jsonb), api.get_attachment(uuid) to authenticated;
