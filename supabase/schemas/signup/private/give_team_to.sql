create function private.give_team_to(captain public.signups, heir public.signups) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captains constant jsonb := (
    select coalesce(jsonb_object_agg(asked.id, captain.answers -> asked.id::text), '{}')
    from public.event_questions as asked
    where asked.event_id = captain.event_id and asked.is_of_captain and captain.answers ? asked.id::text
  );
begin
  update public.signups as old set holds_seat = false, line_number = heir.line_number,
    status = case when old.status = '待确认' then '候补' else old.status end, offer_expires_at = null,
    answers = old.answers - array(select jsonb_object_keys(captains))
  where old.id = captain.id;
  update public.signups as new set holds_seat = true, line_number = captain.line_number,
    status = case when captain.status = '待确认' then '待确认' else new.status end,
    offer_expires_at = captain.offer_expires_at, answers = new.answers || captains
  where new.id = heir.id;
  update public.seats as seat set signup_id = heir.id where seat.signup_id = captain.id;
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

comment on function private.give_team_to is 'The seat, the place on the waitlist and the offer go with the team, and so do the answers that only captains give.';
grant execute on function private.give_team_to to app_definer;
