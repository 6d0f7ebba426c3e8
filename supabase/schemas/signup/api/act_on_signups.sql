create function api.act_on_signups(event_id uuid, signup_ids uuid[], act text, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  why constant text := private.reason_of_act(act, reason);
  actor constant text := private.organizer_words(private.current_worker_id());
  asked record;
  signup public.signups;
  fault text;
  outcomes jsonb := jsonb_build_array();
begin
  if coalesce(cardinality(signup_ids), 0) not between 1 and 200 then
    perform private.raise_code(422, 'invalid_input', 'ids');
  end if;
  if act = '当队长' then
    perform private.refuse_act('换队长要一队一队来。');
  end if;
  -- A captain last: the others leave first, and nobody becomes captain for a moment.
  for asked in
    select wished.id, own.id is not null as is_here
    from (select distinct unnest(signup_ids) as id) as wished
    left join public.signups as own on own.id = wished.id and own.event_id = event.id and own.anonymized_at is null
    order by own.team_id is not null and own.holds_seat, own.line_number
  loop
    fault := '这份报名已经不在了。';
    if asked.is_here then
      signup := private.lock_signup_of(event.id, asked.id);
      select * into event from public.events as found where found.id = event.id;
      fault := private.do_act(act, signup, event, why, actor);
      select * into signup from public.signups as after_act where after_act.id = asked.id;
    end if;
    outcomes := outcomes || jsonb_build_object('id', asked.id, 'status', case when asked.is_here then signup.status end, 'fault', fault);
  end loop;
  return outcomes;
end
$$;

comment on function api.act_on_signups is
  'The same act of an organizer on up to 200 signups, for one reason. Each is answered with its status, or with the sentence that says why not; the others are done all the same.';
alter function api.act_on_signups owner to app_definer;
grant execute on function api.act_on_signups to authenticated;
