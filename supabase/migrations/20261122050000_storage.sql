-- 材料的文件: a private bucket. A worker's token reaches the worker's own folder, and there only files that
-- api.create_attachment announced. Staff look at files in the Storage browser.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('attachments', 'attachments', false, 4194304, array['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])
on conflict (id) do update
set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create function private.is_announced_upload(path text) returns boolean
language sql stable
security definer
set search_path = ''
as $$
  select exists (
    select from public.attachments as attachment
    where attachment.path = is_announced_upload.path
      and attachment.worker_id = private.current_worker_id()
      and attachment.application_id is null
  )
$$;
comment on function private.is_announced_upload is
  'Whether the worker of this request announced a file of that path and has not submitted it yet: only then may its bytes change.';
alter function private.is_announced_upload owner to app_definer;
grant execute on function private.is_announced_upload(text) to authenticated;

create policy "workers read their own attachments" on storage.objects for select to authenticated
using (bucket_id = 'attachments' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy "workers upload what they announced" on storage.objects for insert to authenticated
with check (
  bucket_id = 'attachments'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and private.is_announced_upload(name)
);

create policy "workers repeat an upload" on storage.objects for update to authenticated
using (
  bucket_id = 'attachments'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and private.is_announced_upload(name)
)
with check (
  bucket_id = 'attachments'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and private.is_announced_upload(name)
);
