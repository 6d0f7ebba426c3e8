create function api.get_choice_round(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup constant public.signups := private.checked_in_signup(event_id);
  round public.choice_rounds;
begin
  select * into round from public.choice_rounds as found where found.event_id = get_choice_round.event_id;
  return jsonb_build_object(
    'phase', case when round.event_id is null then '未开始' when round.closed_at is not null then '已结束' else '选择中' end,
    'remainingSeconds', greatest(0, ceil(extract(epoch from round.ends_at - now()))::integer),
    'signupId', own_signup.id,
    'people', (
      select coalesce(jsonb_agg(private.person_met_json(other) order by length(other.seat_label), other.seat_label), '[]')
      from public.signups as other
      where round.event_id is not null and other.event_id = own_signup.event_id and other.sex <> own_signup.sex
        and other.status = '已签到' and other.seat_label is not null and other.anonymized_at is null
    )
  );
end
$$;

comment on function api.get_choice_round is
  'For a checked-in participant: whether the round is open, how long still, and the checked-in people of the other sex after it opened.';
alter function api.get_choice_round owner to app_definer;
grant execute on function api.get_choice_round to authenticated;
