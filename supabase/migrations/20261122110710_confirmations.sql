-- 基层工会确认: a worker sends a one-time link to the chair of the own union, who says whether it is so.

alter table public.applications
  add column confirmation_statement text check (length(confirmation_statement) <= 300),
  add column workplace text check (length(workplace) <= 120);
comment on column public.applications.confirmation_statement is '可以请基层工会确认的内容；空着表示这个事项不用确认';
comment on column public.applications.workplace is '职工填写的工作单位或要加入的工会，请基层工会确认时给对方看';

create type public.confirmation_outcome as enum ('属实', '不属实', '只留言');
comment on type public.confirmation_outcome is '基层工会的答复：属实、不属实、只留言';

create table public.confirmations (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id) on delete cascade,
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  outcome public.confirmation_outcome,
  comment text check (length(comment) <= 500),
  confirmer_id uuid references public.workers (id),
  confirmer_name text check (length(confirmer_name) between 1 and 20),
  confirmer_phone text,
  officer_id bigint references public.union_officers (id) on delete set null,
  officer_words text,
  is_verified boolean not null default false,
  constraint an_answer_is_whole check ((answered_at is null) = (outcome is null) and (outcome is null) = (confirmer_name is null))
);
create index confirmations_application on public.confirmations (application_id, id);
create index confirmations_confirmer on public.confirmations (confirmer_id);
create index confirmations_officer on public.confirmations (officer_id);
comment on table public.confirmations is '基层工会确认：职工发出的每一个确认链接和基层工会的答复。由系统填写，只供查看';
comment on column public.confirmations.id is '序号';
comment on column public.confirmations.application_id is '申请';
comment on column public.confirmations.requested_at is '职工发出链接的时间';
comment on column public.confirmations.expires_at is '链接的有效期';
comment on column public.confirmations.withdrawn_at is '职工重新发出链接、这一个作废的时间';
comment on column public.confirmations.answered_at is '答复的时间；空着表示还没有答复';
comment on column public.confirmations.outcome is '答复：属实、不属实、只留言';
comment on column public.confirmations.comment is '留言，职工看不到';
comment on column public.confirmations.confirmer_id is '答复的人的职工编号';
comment on column public.confirmations.confirmer_name is '答复的人自己填的姓名';
comment on column public.confirmations.confirmer_phone is '答复的人验证过的手机号，只显示一部分；空着表示没有验证';
comment on column public.confirmations.officer_id is '在 union_officers（基层工会工作者）里的序号；空着表示名单里没有这个手机号';
comment on column public.confirmations.officer_words is '名单里的姓名、工会和职务';
comment on column public.confirmations.is_verified is '答复的人的手机号是否在名单里、能代表基层工会确认';

create table private.confirmation_links (
  confirmation_id bigint primary key references public.confirmations (id) on delete cascade,
  token_hash bytea not null unique
);
comment on table private.confirmation_links is 'Links by their hash: whoever reads the database cannot answer for a chair.';

call private.guard_table('public.confirmations');
alter table public.confirmations enable row level security;
create policy "api functions keep confirmations" on public.confirmations for all to app_definer using (true) with check (true);
create policy "staff read confirmations" on public.confirmations for select to staff using (true);
grant select, insert, update on public.confirmations to app_definer;
grant select on public.confirmations to staff;
alter table private.confirmation_links enable row level security;
create policy "api functions keep links" on private.confirmation_links for all to app_definer using (true) with check (true);
grant select, insert on private.confirmation_links to app_definer;

create function private.short_token() returns text
language sql
security definer
set search_path = ''
as $$ select translate(encode(extensions.gen_random_bytes(15), 'base64'), '+/', '-_') $$;
comment on function private.short_token is '15 random bytes in 20 characters: a mini-program code takes 32.';

create function private.is_confirmable(application public.applications) returns boolean
language sql stable
set search_path = ''
as $$
  select application.confirmation_statement is not null
    and application.status in ('已提交', '已受理', '待补正')
    and not exists (
      select from public.confirmations as answered
      where answered.application_id = application.id and answered.is_verified and answered.outcome <> '只留言'
    )
$$;
comment on function private.is_confirmable is 'Whether a link can be sent: the item asks for it, nothing is decided, and no listed chair has said yes or no.';

create function private.confirmation_json(application public.applications) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'requestedAt', latest.requested_at,
    'expiresAt', latest.expires_at,
    'isOpen', latest.answered_at is null and latest.expires_at > now(),
    'outcome', latest.outcome,
    'answeredAt', latest.answered_at,
    'confirmer', private.mask_name(latest.confirmer_name),
    'isVerified', latest.is_verified
  )
  from public.confirmations as latest
  where latest.application_id = application.id and latest.withdrawn_at is null
  order by latest.answered_at is null, latest.id desc
  limit 1
$$;
comment on function private.confirmation_json is 'What the worker sees of the last confirmation: an answer first. Who answered is masked, the comment is for staff.';

grant execute on function
  private.short_token(), private.is_confirmable(public.applications), private.confirmation_json(public.applications)
to app_definer;

create function api.request_confirmation(reference text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications := private.own_application(reference);
  token constant text := private.short_token();
  made public.confirmations;
begin
  select * into application from public.applications as own where own.id = application.id for update;
  if not private.is_confirmable(application) then
    perform private.raise_code(409, 'confirmation_not_open');
  end if;
  if (
    select count(*) from public.confirmations as sent
    where sent.application_id = application.id and sent.requested_at > now() - interval '1 day'
  ) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  -- Only the newest link works: one that went to the wrong person is dead.
  update public.confirmations as earlier set withdrawn_at = now()
  where earlier.application_id = application.id and earlier.answered_at is null and earlier.withdrawn_at is null;
  insert into public.confirmations (application_id, expires_at)
  values (application.id, now() + interval '7 days')
  returning * into made;
  insert into private.confirmation_links (confirmation_id, token_hash) values (made.id, private.token_hash(token));
  return jsonb_build_object('token', token, 'expiresAt', made.expires_at);
end
$$;
comment on function api.request_confirmation is 'A one-time link for the chair of the worker''s union, seven days; an earlier one that nobody answered is dead from then on.';

call private.hand_over_api_functions();
grant execute on function api.request_confirmation(text) to authenticated;
