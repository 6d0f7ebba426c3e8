-- 活动的图片和附件: the bytes lie in the storage under `path`, and only the functions read them there.
create table public.event_files (
  id uuid primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  purpose text not null check (purpose in ('封面', '群二维码', '附件')),
  file_name text not null check (length(file_name) between 1 and 200 and not private.holds_id_number(file_name)),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  byte_size integer not null check (byte_size between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null unique check (length(path) <= 200),
  created_at timestamptz not null default now(),
  unique (event_id, purpose),
  check ((purpose = '附件') = (mime_type = 'application/pdf'))
);
comment on table public.event_files is '活动的图片和附件：封面、入群二维码、附件（PDF），组织者在手机上传。不合适的可以删掉，文件随后清除';
comment on column public.event_files.id is '编号';
comment on column public.event_files.event_id is '活动';
comment on column public.event_files.purpose is '用途：封面和附件职工都看得到；群二维码只有报上名的人看得到，活动结束后清除';
comment on column public.event_files.file_name is '原来的文件名';
comment on column public.event_files.mime_type is '文件类型';
comment on column public.event_files.byte_size is '字节数，最大 4 MB';
comment on column public.event_files.sha256 is '文件内容的校验值';
comment on column public.event_files.path is '在 Storage 里的位置';
comment on column public.event_files.created_at is '上传时间';

alter table public.event_files enable row level security;
create policy "api functions keep files of events" on public.event_files for all to app_definer using (true) with check (true);
create policy "staff read and remove files of events" on public.event_files for all to staff
using (exists (select from public.events as own where own.id = event_files.event_id))
with check (exists (select from public.events as own where own.id = event_files.event_id));
create policy "provincial staff keep files of events" on public.event_files for all to province_staff using (true) with check (true);
grant select, insert, delete on public.event_files to app_definer;
grant select, delete on public.event_files to staff;

create trigger a_guard_truncate before truncate on public.event_files
for each statement execute function private.guard_system_rows();
create trigger a_guard_rows before insert or update on public.event_files
for each row execute function private.guard_system_rows();
create trigger doom_file after delete on public.event_files
for each row execute function private.doom_event_file();
create trigger log_change after delete on public.event_files
for each row when (current_user <> 'app_definer') execute function private.log_change();
