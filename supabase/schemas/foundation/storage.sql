-- 材料的文件: a private bucket. A worker's token reaches the worker's own folder, and there only files that
-- api.create_attachment recorded. Staff see the files in the Storage browser.

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
