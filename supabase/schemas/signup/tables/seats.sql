-- 座位: one row for each seat of a pool, so that two people take two rows and no seat can be given twice.
create table public.seats (
  event_id uuid not null,
  pool text not null,
  number integer not null check (number > 0),
  label text not null check (length(label) <= 20),
  signup_id uuid references public.signups (id) deferrable initially deferred,
  primary key (event_id, pool, number),
  constraint a_seat_is_of_a_pool foreign key (event_id, pool) references public.event_pools (event_id, pool)
);
comment on table public.seats is '座位：每个名额一行，行数就是名额数。由系统填写，只供查看；要增减名额，请改 event_pools（名额）的 capacity';
comment on column public.seats.event_id is '活动';
comment on column public.seats.pool is '名额池';
comment on column public.seats.number is '座位号里的数字，空出来的号再给下一位';
comment on column public.seats.label is '座位号，例如 M07、F03、N12；几场各有名额的前面是场次，例如 2N05';
comment on column public.seats.signup_id is '谁占着（已确认、待确认、已签到、未到场的报名；一队由队长占）；空着是还有名额';

create unique index one_seat_per_signup on public.seats (signup_id) where signup_id is not null;
create index seats_free on public.seats (event_id, pool, number) where signup_id is null;

alter table public.seats enable row level security;
create policy "api functions give seats" on public.seats for all to app_definer using (true) with check (true);
create policy "staff read seats" on public.seats for select to staff
using (exists (select from public.events as own where own.id = seats.event_id));
create policy "provincial staff read seats" on public.seats for select to province_staff using (true);
grant select, insert, update, delete on public.seats to app_definer;
grant select on public.seats to staff;

create trigger a_guard_rows before insert or update or delete on public.seats
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.seats
for each statement execute function private.guard_system_rows();
