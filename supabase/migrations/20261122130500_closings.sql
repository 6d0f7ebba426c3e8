-- 报名截止名单: when signups close, the list is fixed and its hash published. docs/decisions/0020 says how to check it.

-- What one signup stands for on the list: known to whoever knows its id, a name to nobody.
create function private.list_line(salt text, signup public.signups) returns text
language sql stable
set search_path = ''
as $$
  select format('%s %s %s %s', signup.number, signup.pool, signup.status,
    encode(sha256(convert_to(salt || ':' || signup.id::text, 'UTF8')), 'hex'))
$$;
comment on function private.list_line is 'number, pool, status and SHA-256(salt:id), parted by blanks.';

create function private.publish_list(event public.events) returns void
language plpgsql
set search_path = ''
as $$
declare
  made_salt constant text := private.random_token();
  made_list text;
  made_count integer;
begin
  select coalesce(string_agg(private.list_line(made_salt, signup) || e'\n', '' order by signup.number), ''), count(*)
  into made_list, made_count
  from public.signups as signup where signup.event_id = event.id;
  insert into public.event_closings (event_id, list_hash, signup_count, list, salt)
  values (event.id, encode(sha256(convert_to(made_list, 'UTF8')), 'hex'), made_count, made_list, made_salt);
end
$$;
comment on function private.publish_list is 'Fixes the list of an event as it stands now.';

alter table public.events add column list_published_at timestamptz;
comment on column public.events.list_published_at is '公布报名截止名单的时间，系统填写；重新开放报名后会再公布';

create function private.close_signups(only_event_id uuid default null) returns integer
language plpgsql
set search_path = ''
as $$
declare
  event public.events;
  closed integer := 0;
begin
  for event in
    select * from public.events as due
    where due.state = '已发布' and due.list_published_at is null and due.anonymized_at is null
      and (due.signup_closes_at <= now() or due.signup_is_closed) and due.signup_opens_at <= now()
      and (only_event_id is null or due.id = only_event_id)
    order by due.id
  loop
    -- Whoever signs up locks a pool: under the lock of all of them nobody is half in.
    perform from public.event_pools as seats where seats.event_id = event.id order by seats.pool for update;
    update public.events as closing set list_published_at = now()
    where closing.id = event.id and closing.list_published_at is null
      and (closing.signup_closes_at <= now() or closing.signup_is_closed)
    returning * into event;
    if event.id is not null then
      insert into private.signup_counters as counter (event_id, is_closed) values (event.id, true)
      on conflict on constraint signup_counters_pkey do update set is_closed = true;
      perform private.dissolve_small_teams(event);
      perform private.publish_list(event);
      closed := closed + 1;
    end if;
  end loop;
  return closed;
end
$$;
comment on function private.close_signups is
  'Whose signups have closed: teams that are too small dissolve, the list is fixed and its hash published, once per closing. Reads call it too.';
insert into private.jobs (name, function_name, run_every) values ('close-signups', 'close_signups', interval '1 minute');

-- Open again: the next closing publishes a new list, beside the old one.
create function private.reopen_list() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.signup_closes_at > now() and not new.signup_is_closed then
    new.list_published_at := null;
    update private.signup_counters as counter set is_closed = false where counter.event_id = new.id;
  end if;
  return new;
end
$$;
alter function private.reopen_list owner to app_definer;
create trigger d_reopen_list before update of signup_closes_at, signup_is_closed on public.events
for each row when (new.list_published_at is not null) execute function private.reopen_list();

create function private.closing_line(signup public.signups) returns text
language sql stable
set search_path = ''
as $$
  select substring(latest.list from '(?n)^' || signup.number || ' [^ \n]+ [^ \n]+ '
    || encode(sha256(convert_to(latest.salt || ':' || signup.id::text, 'UTF8')), 'hex') || '$')
  from (
    select closing.list, closing.salt from public.event_closings as closing
    where closing.event_id = signup.event_id order by closing.id desc limit 1
  ) as latest
$$;
comment on function private.closing_line is 'The line of a signup on the list that was last published, or null.';

create function api.get_closing_list(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  closing public.event_closings;
begin
  perform private.published_event(event_id);
  perform private.close_signups(event_id);
  select * into closing from public.event_closings as found
  where found.event_id = get_closing_list.event_id order by found.id desc limit 1;
  if closing.list is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('hash', closing.list_hash, 'closedAt', closing.closed_at, 'salt', closing.salt, 'list', closing.list);
end
$$;
comment on function api.get_closing_list is
  'The list that was published when signups last closed, without names: its SHA-256 is the published hash.';

grant execute on function
  private.list_line(text, public.signups), private.publish_list(public.events), private.close_signups(uuid),
  private.closing_line(public.signups)
to app_definer;
call private.hand_over_api_functions();
grant execute on function api.get_closing_list(uuid) to anon, authenticated;
