-- 组织者: named by phone in the console, for one event or for all events of one union; and what they may do.

create table public.organizers (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 20),
  phone text not null check (phone ~ '^1[3-9]\d{9}$'),
  event_id uuid references public.events (id) on delete cascade,
  trade_union_id text references public.trade_unions (id),
  created_at timestamptz not null default now(),
  constraint for_one_event_or_one_union check ((event_id is null) <> (trade_union_id is null)),
  constraint named_once_per_event unique (phone, event_id),
  constraint named_once_per_union unique (phone, trade_union_id)
);
create index organizers_event on public.organizers (event_id);
create index organizers_trade_union on public.organizers (trade_union_id);
comment on table public.organizers is '组织者：填手机号，指定一个活动，或一个工会的全部活动。本人用这个手机号登录小程序后看到“活动管理”';
comment on column public.organizers.id is '序号';
comment on column public.organizers.name is '姓名';
comment on column public.organizers.phone is '手机号（11 位），要与本人微信验证的手机号一致';
comment on column public.organizers.event_id is '负责哪个活动；与工会二选一';
comment on column public.organizers.trade_union_id is '负责哪个工会主办的全部活动；与活动二选一';
comment on column public.organizers.created_at is '填写时间，系统填写';

alter table public.organizers enable row level security;
create policy "api functions read organizers" on public.organizers for select to app_definer using (true);
create policy "staff name organizers" on public.organizers for all to staff using (true) with check (true);
grant select on public.organizers to app_definer;
grant select, insert, update, delete on public.organizers to staff;

create function private.managed_events(worker_id uuid) returns setof public.events
language sql stable
set search_path = ''
as $$
  select event.*
  from public.events as event
  where exists (
    select from public.organizers as organizer
    where organizer.phone = private.verified_phone(managed_events.worker_id)
      and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
  )
$$;
comment on function private.managed_events is 'The events that a worker with that verified phone organizes.';

create function private.is_organizer(worker_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from public.organizers as organizer where organizer.phone = private.verified_phone(is_organizer.worker_id)
  )
$$;

create function private.require_organizer() returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if not private.is_organizer(own_id) then
    perform private.raise_code(403, 'not_organizer');
  end if;
  return own_id;
end
$$;

create function private.managed_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = ''
as $$
declare
  event public.events;
begin
  select * into event from private.managed_events(private.require_organizer()) as managed where managed.id = event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return event;
end
$$;
comment on function private.managed_event is 'An event of this organizer; another organizer''s is not_found, nobody''s organizer gets not_organizer.';

grant execute on function
  private.managed_events(uuid), private.is_organizer(uuid), private.require_organizer(), private.managed_event(uuid)
to app_definer;

create function api.get_me() returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  worker public.workers;
begin
  select * into worker from public.workers as own where own.id = private.current_worker_id();
  if worker.id is null then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return jsonb_build_object(
    'workerId', worker.id,
    'displayName', worker.display_name,
    'phoneMasked', worker.phone_masked,
    'isPhoneVerified', worker.phone_masked is not null,
    'isOrganizer', private.is_organizer(worker.id),
    'unreadMessages', (
      select count(*) from public.messages as message where message.worker_id = worker.id and message.read_at is null
    )
  );
end
$$;
comment on function api.get_me is 'Who the worker is to the app.';

call private.hand_over_api_functions();
grant execute on function api.get_me() to authenticated;
