-- 组队报名: a team takes one seat of the pool, held by its captain's signup. Members have signups of their own, which
-- follow the captain's. Whatever changes a team happens under the lock of its pool. Why so: docs/decisions/0021.

create function private.live_members(team_id uuid) returns setof public.signups
language sql stable
set search_path = ''
as $$
  select * from public.signups as member
  where member.team_id = live_members.team_id and member.status in ('待审核', '已确认', '候补', '待确认', '已签到')
$$;

create function private.team_json(own public.signups) returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
  return (select jsonb_build_object(
    'id', team.id,
    'name', case when own.holds_seat then team.name else private.passed_text(team.id, '队名', team.name) end,
    'isCaptain', own.holds_seat,
    'size', (select count(*) from private.live_members(team.id)),
    'minSize', event.team_min_size,
    'maxSize', event.team_max_size,
    'invitationCode', case when team.dissolved_at is null then team.invitation_code end,
    'members', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'signupId', member.id, 'fullName', member.full_name, 'isCaptain', member.holds_seat, 'isSelf', member.id = own.id
      ) order by member.holds_seat desc, member.number), '[]')
      from private.live_members(team.id) as member
    )
  )
  from public.teams as team
  join public.events as event on event.id = team.event_id
  where team.id = own.team_id);
end
$$;
comment on function private.team_json is 'Team of shared/api, as one of its members sees it: the others by name, to invite and to remove. Its own name only once it has passed the text check, but to the captain.';

create function private.invitation_code() returns text
language sql volatile
set search_path = ''
as $$
  select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + get_byte(drawn.bytes, place) % 31, 1), '')
  from (select sha256(convert_to(private.random_token(), 'UTF8')) as bytes) as drawn, generate_series(0, 7) as place
$$;
comment on function private.invitation_code is 'Eight characters that nobody mixes up when read aloud.';

create function private.create_team(event public.events, team_name text) returns public.teams
language plpgsql
set search_path = ''
as $$
declare
  made public.teams;
begin
  if length(trim(coalesce(team_name, ''))) not between 2 and 20 then
    perform private.raise_code(422, 'team_needed');
  end if;
  insert into public.teams (event_id, name, invitation_code)
  values (event.id, trim(team_name), private.invitation_code())
  on conflict do nothing
  returning * into made;
  return made;
end
$$;
comment on function private.create_team is 'A new team of that name, or nothing when a live team of the event is called so.';

create function private.find_team(event public.events, code text) returns public.teams
language plpgsql
set search_path = ''
as $$
declare
  found_team public.teams;
begin
  select * into found_team from public.teams as team
  where team.event_id = event.id and team.invitation_code = upper(trim(code)) and team.dissolved_at is null
  for update;
  if found_team.id is null then
    perform private.raise_code(404, 'team_not_found');
  end if;
  if (select count(*) from private.live_members(found_team.id)) >= event.team_max_size then
    perform private.raise_code(409, 'team_full');
  end if;
  return found_team;
end
$$;
comment on function private.find_team is 'The team of an invitation in a locked pool, with room for one more; refuses with team_not_found or team_full.';

-- The seat, the place in line and the offer go with the team.
create function private.give_team_to(captain public.signups, heir public.signups) returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.signups as old set holds_seat = false, line_number = heir.line_number,
    status = case when old.status = '待确认' then '候补' else old.status end, offer_expires_at = null
  where old.id = captain.id;
  update public.signups as new set holds_seat = true, line_number = captain.line_number,
    status = case when captain.status = '待确认' then '待确认' else new.status end,
    offer_expires_at = captain.offer_expires_at
  where new.id = heir.id;
  if captain.status = '待确认' then
    perform private.record_signup_status(heir.id, '待确认', '接任队长');
    perform private.record_signup_status(captain.id, '候补', '换了队长');
  else
    perform private.record_signup_status(heir.id, heir.status, '接任队长');
  end if;
  perform private.send_message(heir.worker_id, '您是队长了',
    '您接任了队长，名额和排队的位置没有变。',
    private.signup_link(captain.event_id));
end
$$;

create function private.hand_over_team(captain public.signups) returns boolean
language plpgsql
set search_path = ''
as $$
declare
  heir public.signups;
begin
  select * into heir from private.live_members(captain.team_id) as member
  where member.id <> captain.id order by member.number limit 1;
  if heir.id is null then
    return false;
  end if;
  perform private.give_team_to(captain, heir);
  return true;
end
$$;
comment on function private.hand_over_team is 'A captain leaves: the team goes to who joined first. False when nobody else is in it.';

create function private.member_label(captain public.signups) returns text
language sql stable
set search_path = ''
as $$
  select split_part(captain.seat_label, '-', 1) || '-' || 1 + coalesce(max(nullif(split_part(mate.seat_label, '-', 2), '')::integer), 1)
  from public.signups as mate where mate.team_id = captain.team_id
$$;
comment on function private.member_label is 'N07-2 for the second of the team whose captain has N07: no label twice.';

-- Members follow their captain: in, in line, not let in, or out with the whole team.
create function private.follow_captain() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  member public.signups;
  follows public.signup_status;
begin
  for member in
    select * from private.live_members(new.team_id) as live where live.id <> new.id order by live.number
  loop
    follows := case
      when new.status in ('未通过', '已取消') then new.status
      when new.status = '已确认' and member.status in ('待审核', '候补') then '已确认'
      when new.status in ('候补', '待确认') and member.status = '待审核' then '候补'
    end;
    if follows is not null and follows <> member.status then
      update public.signups as own
      set status = follows, seat_label = case when follows = '已确认' then private.member_label(new) else own.seat_label end
      where own.id = member.id;
      perform private.record_signup_status(member.id, follows, '随队伍');
      perform private.send_message(member.worker_id, '队伍的报名有变化',
        format('您的队伍现在是“%s”。', follows), private.signup_link(new.event_id));
    end if;
  end loop;
  if new.status in ('未通过', '已取消') then
    update public.teams as team set dissolved_at = now() where team.id = new.team_id and team.dissolved_at is null;
  end if;
  return null;
end
$$;
create trigger follow_captain after update of status on public.signups
for each row when (new.team_id is not null and new.holds_seat and old.holds_seat and new.status <> old.status)
execute function private.follow_captain();

create function private.dissolve_small_teams(event public.events) returns void
language plpgsql
set search_path = ''
as $$
declare
  captain public.signups;
begin
  if event.team_min_size is null then
    return;
  end if;
  for captain in
    select * from public.signups as holder
    where holder.event_id = event.id and holder.holds_seat and holder.team_id is not null
      and holder.status in ('待审核', '候补', '待确认', '已确认')
      and (select count(*) from private.live_members(holder.team_id)) < event.team_min_size
    order by holder.line_number desc
  loop
    perform private.end_team(captain, format('报名截止时不满 %s 人，队伍解散', event.team_min_size));
  end loop;
end
$$;
comment on function private.dissolve_small_teams is
  'At closing a team below the minimum gives its seat to the next; from the end of the line, so that no seat goes to one that dissolves next.';

create function private.end_team(captain public.signups, note text) returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.signups as own set status = '已取消', offer_expires_at = null where own.id = captain.id;
  perform private.record_signup_status(captain.id, '已取消', note);
  perform private.send_message(captain.worker_id, '队伍已解散', note || '。', private.signup_link(captain.event_id));
  if captain.status = '候补' then
    update public.event_pools as seats set waiting = seats.waiting - 1
    where seats.event_id = captain.event_id and seats.pool = captain.pool;
  elsif captain.status in ('已确认', '待确认') then
    perform private.pass_on_seat(captain.event_id, captain.pool);
  end if;
end
$$;
comment on function private.end_team is 'Ends a whole team of a locked pool; its members follow, its seat goes to the next.';

grant execute on function
  private.live_members(uuid), private.team_json(public.signups), private.invitation_code(),
  private.create_team(public.events, text), private.find_team(public.events, text),
  private.member_label(public.signups), private.give_team_to(public.signups, public.signups), private.hand_over_team(public.signups),
  private.dissolve_small_teams(public.events), private.end_team(public.signups, text)
to app_definer;
