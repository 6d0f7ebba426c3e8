-- 材料: a photo or PDF in a named slot. The row is made before the upload and decides the file's path.
create table public.attachments (
  id uuid primary key,
  worker_id uuid not null references public.workers (id),
  application_id uuid references public.applications (id),
  slot text not null check (slot ~ '^[A-Za-z][A-Za-z0-9.]{0,79}$'),
  file_name text not null check (length(file_name) between 1 and 200 and not private.holds_id_number(file_name)),
  mime_type text not null check (mime_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  byte_size integer not null check (byte_size between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null unique check (length(path) <= 200),
  created_at timestamptz not null default now(),
  superseded_at timestamptz,
  verdict public.slot_verdict,
  verdict_note text constraint "材料意见的说明最多200字" check (length(verdict_note) <= 200),
  kept_until timestamptz,
  handed_in_at timestamptz,
  accepted_at timestamptz,
  constraint what_was_accepted_was_handed_in check (accepted_at is null or handed_in_at is not null)
);
comment on table public.attachments is '材料：职工上传的照片和 PDF。文件在 Storage 的 attachments 里；工作人员可以填写材料意见';
comment on column public.attachments.id is '编号';
comment on column public.attachments.worker_id is '上传的职工';
comment on column public.attachments.application_id is '属于哪一份申请；空着是还没有提交，没有草稿在用的两天后清理';
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
comment on column public.attachments.kept_until is '还没有提交、但有草稿在用的材料保留到什么时候；空着是没有草稿在用';
comment on column public.attachments.handed_in_at is '再用的材料：最早什么时候交的；空着是这次新传的';
comment on column public.attachments.accepted_at is '再用的材料：最早什么时候通过的；空着是新传的，或者以前交过但没有审到';

create index attachments_worker on public.attachments (worker_id, application_id);
create index attachments_application on public.attachments (application_id);
create index attachments_unreferenced on public.attachments (created_at) where application_id is null;

alter table public.attachments enable row level security;
create policy "api functions keep attachments" on public.attachments for all to app_definer using (true) with check (true);
create policy "staff read attachments" on public.attachments for select to staff
using (exists (select from public.applications as own where own.id = attachments.application_id));
create policy "provincial staff read attachments" on public.attachments for select to province_staff using (true);
create policy "staff write verdicts" on public.attachments for update to staff
using (exists (select from public.applications as own where own.id = attachments.application_id))
with check (exists (select from public.applications as own where own.id = attachments.application_id));
create policy "provincial staff write verdicts" on public.attachments for update to province_staff using (true) with check (true);
grant select, insert, update, delete on public.attachments to app_definer;
grant select on public.attachments to staff;
grant update (verdict, verdict_note) on public.attachments to staff;

create trigger a_guard_rows before insert or delete on public.attachments
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.attachments
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on public.attachments
for each row execute function private.refuse_the_deleted();
create trigger b_guard_update before update on public.attachments
for each row execute function private.guard_attachment_update();
create trigger log_change after insert or update or delete on public.attachments
for each row when (current_user <> 'app_definer') execute function private.log_change();
