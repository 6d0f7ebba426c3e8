create function private.follow_captain() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  member public.signups;
  follows public.signup_status;
begin
  for member in
    select * from private.live_members(new.team_id) as live where live.id <> new.id order by live.created_at, live.line_number
  loop
    follows := case
      when new.status in ('未通过', '已取消') then new.status
      when member.has_taken_id_number then member.status
      when new.status = '已确认' and member.status in ('待审核', '候补') then '已确认'
      when new.status in ('候补', '待确认') and member.status = '待审核' then '候补'
      when new.status in ('候补', '待审核') and member.status in ('已确认', '候补') then new.status
    end;
    if follows is not null and follows <> member.status then
      update public.signups as own
      set status = follows, seat_label = case when follows = '已确认' then private.member_label(new) end
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

comment on function private.follow_captain is
  'Members follow their captain: confirmed, waiting, refused, or out with the whole team. Whose ID number is in already is decided alone.';
