-- What a door asks for: the list it can work with offline, the numbers while people come, and what was scanned. And the
-- same for staff.

create function private.door_tickets(event_id uuid)
returns table (id bigint, ticket_hash bytea, seat_label text, sex text, surname text)
language sql stable
set search_path = ''
as $$
  select ticket.id, ticket.ticket_hash, signup.seat_label, signup.sex, left(signup.full_name, 1)
  from public.signups as signup
  join public.signup_tickets as ticket on ticket.signup_id = signup.id and ticket.replaced_at is null
  where signup.event_id = door_tickets.event_id and signup.status in ('已确认', '已签到')
$$;
comment on function private.door_tickets is 'The tickets that are good now, and all that a door may know of them.';

create function private.door_version(event_id uuid) returns text
language sql stable
set search_path = ''
as $$ select format('%s-%s', count(*), coalesce(max(ticket.id), 0)) from private.door_tickets(event_id) as ticket $$;
comment on function private.door_version is 'Another one when tickets have come, moved or gone.';

grant execute on function private.door_tickets(uuid), private.door_version(uuid) to app_definer;

create function api.get_door(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return jsonb_build_object(
    'title', event.title,
    'opensAt', private.door_opens_at(event),
    'endsAt', event.ends_at,
    'listVersion', private.door_version(event.id),
    'conflicts', (
      select count(*) from public.check_ins as entry where entry.event_id = event.id and entry.outcome = '冲突'
    ),
    'pools', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pool', seats.pool, 'expected', coalesce(counted.expected, 0), 'arrived', coalesce(counted.arrived, 0)
      ) order by seats.pool), '[]')
      from public.event_pools as seats
      left join (
        select signup.pool, count(*) as expected, count(*) filter (where signup.status = '已签到') as arrived
        from public.signups as signup
        where signup.event_id = event.id and signup.status in ('已确认', '已签到', '未到场')
        group by signup.pool
      ) as counted on counted.pool = seats.pool
      where seats.event_id = event.id
    )
  );
end
$$;
comment on function api.get_door is 'How many are expected and how many have come, per pool; counts only, so that every door may ask often.';

create function api.get_door_list(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  list jsonb;
begin
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if now() < private.door_opens_at(event) or now() > event.ends_at then
    perform private.raise_code(409, 'door_closed');
  end if;
  select jsonb_build_object(
    'version', private.door_version(event.id),
    'now', now(),
    'expiresAt', now() + interval '12 hours',
    'tickets', coalesce(jsonb_agg(jsonb_build_object(
      'hash', encode(ticket.ticket_hash, 'hex'), 'seatLabel', ticket.seat_label, 'sex', ticket.sex, 'surname', ticket.surname
    ) order by ticket.id), '[]')
  ) into list
  from private.door_tickets(event.id) as ticket;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '下载签到名单', event.title, null,
    jsonb_array_length(list -> 'tickets'));
  return list;
end
$$;
comment on function api.get_door_list is
  'What a door needs without signal, and nothing else: hash, seat, sex, surname. From twelve hours before the start to the end; each download is logged.';

create function api.list_check_ins(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select coalesce(jsonb_agg(private.check_in_json(entry) order by entry.scanned_at desc, entry.id desc), '[]')
    from public.check_ins as entry
    where entry.event_id = event.id and (entry.outcome = '冲突' or entry.id in (
      select latest.id from public.check_ins as latest where latest.event_id = event.id order by latest.id desc limit 200
    ))
  );
end
$$;
comment on function api.list_check_ins is 'The last 200 scans of all doors, newest first, and every 冲突.';

call private.hand_over_api_functions();
grant execute on function api.get_door(uuid), api.get_door_list(uuid), api.list_check_ins(uuid) to authenticated;

create view public.check_in_records with (security_invoker = true) as
select
  row_number() over (order by entry.id desc) as 序号,
  private.china_time(entry.scanned_at) as 扫码时间,
  entry.outcome as 结果,
  entry.refusal as 没有通过的原因,
  signup.seat_label as 座位号,
  signup.full_name as 姓名,
  entry.method as 方式,
  entry.door as 哪个门,
  entry.organizer as 谁签的,
  private.china_time(entry.received_at) as 传到系统的时间,
  private.china_time(entry.undone_at) as 撤销时间,
  entry.undone_by as 谁撤销的,
  entry.undone_reason as 撤销的理由,
  event.title as 活动名称,
  event.id as 活动编号
from public.check_ins as entry
join public.events as event on event.id = entry.event_id
left join public.signups as signup on signup.id = entry.signup_id
order by entry.id desc;

comment on view public.check_in_records is '签到情况：每次扫码或报姓名签到，最近的在最上面；没有通过的、冲突的和撤销的也在。先按活动名称或活动编号筛选';
comment on column public.check_in_records.序号 is '排列的顺序';
comment on column public.check_in_records.扫码时间 is '扫码的时间（北京时间）';
comment on column public.check_in_records.结果 is '已签到、重复、冲突（没有信号时两个门都放行了）、未通过';
comment on column public.check_in_records.没有通过的原因 is '没有通过的原因；通过的为空';
comment on column public.check_in_records.座位号 is '座位号，例如 M07、F03';
comment on column public.check_in_records.姓名 is '姓名；认不出是谁的为空';
comment on column public.check_in_records.方式 is '扫码，或姓名和尾号';
comment on column public.check_in_records.哪个门 is '组织者选的门，例如：1号门';
comment on column public.check_in_records.谁签的 is '组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_in_records.传到系统的时间 is '没有信号时比扫码的时间晚（北京时间）';
comment on column public.check_in_records.撤销时间 is '撤销的时间（北京时间）；没有撤销的为空';
comment on column public.check_in_records.谁撤销的 is '组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_in_records.撤销的理由 is '撤销的理由，本人也看得到';
comment on column public.check_in_records.活动名称 is '活动名称，按这一列筛选';
comment on column public.check_in_records.活动编号 is '活动编号；有同名活动的，按这一列筛选';

grant select on public.check_in_records to staff;
