-- 票: the public key of a key pair that was made on the worker's phone. Only a holder of the private key can show the
-- code at the door, and no server can. One phone holds a ticket at a time, and all its earlier keys stay on record.
create table public.signup_tickets (
  id bigint generated always as identity primary key,
  signup_id uuid not null references public.signups (id),
  public_key bytea not null check (length(public_key) = 32),
  ticket_hash bytea not null check (length(ticket_hash) = 16),
  registered_at timestamptz not null default now(),
  replaced_at timestamptz,
  constraint one_row_per_key unique (signup_id, public_key)
);
comment on table public.signup_tickets is '电子票：每张票登记过的手机，由系统填写，只供查看。私钥只在职工手机里，这里没有';
comment on column public.signup_tickets.id is '序号';
comment on column public.signup_tickets.signup_id is '报名';
comment on column public.signup_tickets.public_key is '公钥，用来核对票码';
comment on column public.signup_tickets.ticket_hash is '报名编号和公钥的摘要，签到的手机上只有它';
comment on column public.signup_tickets.registered_at is '这部手机登记的时间';
comment on column public.signup_tickets.replaced_at is '换到另一部手机的时间；空着就是现在用的';

create unique index one_phone_per_ticket on public.signup_tickets (signup_id) where replaced_at is null;

alter table public.signup_tickets enable row level security;
create policy "api functions keep tickets" on public.signup_tickets for all to app_definer using (true) with check (true);
create policy "staff read tickets" on public.signup_tickets for select to staff
using (exists (select from public.signups as own where own.id = signup_tickets.signup_id));
create policy "provincial staff read tickets" on public.signup_tickets for select to province_staff using (true);
grant select, insert, update, delete on public.signup_tickets to app_definer;
grant select on public.signup_tickets to staff;

create trigger a_guard_rows before insert or update or delete on public.signup_tickets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.signup_tickets
for each statement execute function private.guard_system_rows();
