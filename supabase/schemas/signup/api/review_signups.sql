create function api.review_signups(event_id uuid, signup_ids uuid[], approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  asked record;
  refusal text;
  decided jsonb := jsonb_build_object();
  outcomes jsonb := jsonb_build_array();
  is_again boolean;
begin
  if coalesce(cardinality(signup_ids), 0) not between 1 and 200 then
    perform private.raise_code(422, 'invalid_input', 'ids');
  end if;
  if approve then
    perform private.refuse_off(event.kind);
  end if;
  perform private.lock_pools(event.id);
  select * into event from public.events as found where found.id = event.id;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  -- A request whose answer was lost finds nobody waiting.
  is_again := not exists (
    select from public.signups as signup
    where signup.id = any (signup_ids) and signup.event_id = event.id and signup.status = '待审核'
  );
  for asked in
    select wished.id, signup.id is not null as is_here, signup.status = '待审核' as is_waiting,
      coalesce(captain.id, signup.id) as decided_id
    from (select distinct unnest(signup_ids) as id) as wished
    left join public.signups as signup on signup.id = wished.id and signup.event_id = event.id
    left join public.signups as captain
      on captain.team_id = signup.team_id and captain.holds_seat and captain.status = '待审核'
    order by coalesce(captain.line_number, signup.line_number) nulls last, signup.line_number
  loop
    refusal := case
      when not asked.is_here then 'not_found'
      when not asked.is_waiting and not (is_again and private.was_reviewed(asked.id, approve, reason)) then 'already_decided'
    end;
    if refusal is null and asked.is_waiting then
      -- A team is decided once, by whichever of its members was chosen first.
      if not decided ? asked.decided_id::text then
        decided := decided || jsonb_build_object(asked.decided_id::text,
          private.decide_signup(asked.decided_id, event, approve, reason));
      end if;
      refusal := decided ->> asked.decided_id::text;
    end if;
    outcomes := outcomes || jsonb_build_object(
      'id', asked.id, 'refusal', refusal,
      'status', (select signup.status from public.signups as signup where signup.id = asked.id and signup.event_id = event.id)
    );
  end loop;
  return outcomes;
end
$$;

comment on function api.review_signups is
  'Accepts or refuses up to 200 signups in the order of arrival, whatever the order of the request; a member''s row decides the whole team. Each is answered with its status or a refusal: not_found, already_decided, event_full. A request that the same organizer sends again, when nobody in it waits any more, changes nothing and is answered with the statuses.';
alter function api.review_signups owner to app_definer;
grant execute on function api.review_signups to authenticated;
