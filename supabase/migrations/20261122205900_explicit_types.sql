-- Values are cast where they are read and a function answers one row, so that plpgsql_check has nothing to say.

create or replace function private.apply_plan(event public.events, plan jsonb) returns public.events
language plpgsql stable
set search_path = ''
as $$
declare
  conditions constant jsonb := plan -> 'conditions';
begin
  event.kind := (plan ->> 'kind')::public.event_kind;
  event.title := trim(plan ->> 'title');
  event.co_organizers := nullif(trim(plan ->> 'coOrganizers'), '');
  event.description := coalesce(plan ->> 'description', '');
  event.poster_tone := (plan ->> 'posterTone')::public.poster_tone;
  event.place_name := trim(plan ->> 'placeName');
  event.address := trim(plan ->> 'address');
  event.region_code := plan ->> 'regionCode';
  event.latitude := (plan ->> 'latitude')::numeric;
  event.longitude := (plan ->> 'longitude')::numeric;
  event.starts_at := (plan ->> 'startsAt')::timestamptz;
  event.ends_at := (plan ->> 'endsAt')::timestamptz;
  event.signup_opens_at := (plan ->> 'signupOpensAt')::timestamptz;
  event.signup_closes_at := (plan ->> 'signupClosesAt')::timestamptz;
  event.cancel_deadline := (plan ->> 'cancelDeadline')::timestamptz;
  event.needs_review := (plan ->> 'needsReview')::boolean;
  event.waitlist_size := (plan ->> 'waitlistSize')::integer;
  event.offer_hours := (plan ->> 'offerHours')::integer;
  event.retention_days := (plan ->> 'retentionDays')::integer;
  event.asks_id_number := (plan ->> 'asksIdNumber')::boolean;
  event.max_difference := (plan ->> 'maxDifference')::integer;
  event.difference_from := (plan ->> 'differenceFrom')::integer;
  event.team_min_size := (plan -> 'teamSize' ->> 0)::integer;
  event.team_max_size := (plan -> 'teamSize' ->> 1)::integer;
  event.male_min_age := (conditions -> 'maleAge' ->> 0)::integer;
  event.male_max_age := (conditions -> 'maleAge' ->> 1)::integer;
  event.female_min_age := (conditions -> 'femaleAge' ->> 0)::integer;
  event.female_max_age := (conditions -> 'femaleAge' ->> 1)::integer;
  event.region_codes := private.text_list(conditions -> 'regionCodes');
  event.employers := private.text_list(conditions -> 'employers');
  event.marital_statuses := private.text_list(conditions -> 'maritalStatuses');
  event.needs_pledge := (conditions ->> 'needsPledge')::boolean;
  return event;
end
$$;

create or replace function api.review_signups(event_id uuid, signup_ids uuid[], approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  asked record;
  refusal text;
  outcomes jsonb := jsonb_build_array();
begin
  if coalesce(cardinality(signup_ids), 0) not between 1 and 200 then
    perform private.raise_code(422, 'invalid_input', 'ids');
  end if;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  perform from public.event_pools as seats where seats.event_id = event.id order by seats.pool for update;
  for asked in
    select wished.id, signup.number, signup.id is not null as is_here
    from (select distinct unnest(signup_ids) as id) as wished
    left join public.signups as signup on signup.id = wished.id and signup.event_id = event.id
    order by signup.number nulls last
  loop
    refusal := case when asked.is_here then private.decide_signup(asked.id, event, approve, reason) else 'not_found' end;
    outcomes := outcomes || jsonb_build_object(
      'id', asked.id, 'refusal', refusal,
      'status', (select signup.status from public.signups as signup where signup.id = asked.id and signup.event_id = event.id)
    );
  end loop;
  return outcomes;
end
$$;

create or replace function api.claim_messages(templates jsonb, most integer) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  due record;
  claimed jsonb := jsonb_build_array();
begin
  for due in
    select message.*, account.openid, private.message_kind(message.link) as kind,
      message.read_at is null and message.created_at > now() - interval '1 day' and exists (
        select from private.message_credits as credit
        where credit.worker_id = message.worker_id and credit.credits > 0
          and credit.template_id = templates ->> private.message_kind(message.link)
      ) as is_wanted
    from public.messages as message
    left join private.worker_accounts as account on account.worker_id = message.worker_id
    where message.delivery = '待发送' and message.next_attempt_at <= now()
    order by message.next_attempt_at
    limit most
    for update of message skip locked
  loop
    if due.is_wanted and due.openid is not null then
      -- Claimed for two minutes: if the instance dies meanwhile, the message is due again.
      update public.messages as message
      set delivery_attempts = message.delivery_attempts + 1, next_attempt_at = now() + interval '2 minutes'
      where message.id = due.id;
      claimed := claimed || jsonb_build_object('id', due.id, 'kind', due.kind, 'openid', due.openid, 'title', due.title,
        'body', due.body, 'link', due.link, 'createdAt', due.created_at);
    else
      update public.messages as message set delivery = '不发送', next_attempt_at = null where message.id = due.id;
    end if;
  end loop;
  return claimed;
end
$$;

create function private.lock_own_team(signup_id uuid) returns public.signups
language plpgsql
set search_path = ''
as $$
declare
  captain public.signups := private.lock_own_signup(signup_id);
begin
  if captain.team_id is null or not captain.holds_seat or captain.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.raise_code(403, 'not_captain');
  end if;
  return captain;
end
$$;

create function private.find_team_mate(captain public.signups, member_id uuid) returns public.signups
language plpgsql
set search_path = ''
as $$
declare
  member public.signups;
begin
  select * into member from private.live_members(captain.team_id) as other where other.id = member_id and other.id <> captain.id;
  if member.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return member;
end
$$;

grant execute on function private.lock_own_team(uuid), private.find_team_mate(public.signups, uuid) to app_definer;

create or replace function api.hand_over_team(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  captain constant public.signups := private.lock_own_team(signup_id);
  after_change public.signups;
begin
  perform private.give_team_to(captain, private.find_team_mate(captain, member_id));
  select * into after_change from public.signups as found where found.id = signup_id;
  return private.signup_json(after_change);
end
$$;

create or replace function api.remove_team_member(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  captain constant public.signups := private.lock_own_team(signup_id);
  member constant public.signups := private.find_team_mate(captain, member_id);
begin
  if member.status = '已签到' then
    perform private.raise_code(409, 'already_decided');
  end if;
  perform private.end_signup(member, '队长请出队伍');
  perform private.send_message(member.worker_id, '您不在队伍里了', '队长把您请出了队伍，可以再加入别的队伍。',
    private.signup_link(member.event_id));
  return private.signup_json(captain);
end
$$;

drop function private.lock_own_team(uuid, uuid);
