-- 登录: one row each time that a union's login is made. The login itself is a role of the server; what it sees follows from here.
create table private.desk_logins (
  id bigint generated always as identity primary key,
  login text not null check (login ~ '^clerk_[a-z0-9_]{1,40}$'),
  trade_union_id text not null references public.trade_unions (id),
  opened_at timestamptz not null default now(),
  opened_by text not null default session_user check (length(opened_by) <= 64),
  password_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by text check (length(closed_by) <= 64),
  constraint closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
comment on table private.desk_logins is
  'Which union a login of the console belongs to, since when, and until when. Written by private.open_desk_login and close_desk_login, for the owner alone.';

create unique index one_open_row_per_login on private.desk_logins (login) where closed_at is null;
create index desk_logins_trade_union on private.desk_logins (trade_union_id);

alter table private.desk_logins enable row level security;
create policy "the scope follows from logins" on private.desk_logins for select to app_definer using (true);
grant select on private.desk_logins to app_definer;
