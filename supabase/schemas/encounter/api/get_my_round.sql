create function api.get_my_round(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup constant public.signups := private.checked_in_signup(event_id);
  kept private.round_schedules;
  own_table jsonb;
begin
  select * into kept from private.round_schedules as existing where existing.event_id = get_my_round.event_id;
  if kept.phase in ('进行中', '暂停') then
    select entry into own_table from jsonb_array_elements(kept.schedule -> (kept.current_round - 1)) as entry
    where own_signup.id::text in (entry ->> 'man', entry ->> 'woman');
  end if;
  return jsonb_build_object(
    'phase', coalesce(kept.phase, '未排座'),
    'currentRound', coalesce(kept.current_round, 0),
    'roundCount', coalesce(jsonb_array_length(kept.schedule), 0),
    'remainingSeconds', private.remaining_seconds(kept),
    'place', case when own_table is not null then jsonb_build_object(
      'table', own_table -> 'table',
      'partnerSeat', (
        select partner.seat_label from public.signups as partner
        where partner.id::text in (own_table ->> 'man', own_table ->> 'woman') and partner.id <> own_signup.id
      )
    ) end
  );
end
$$;

comment on function api.get_my_round is 'For a checked-in participant: the round, how long still, the own table and the partner''s seat number.';
alter function api.get_my_round owner to app_definer;
grant execute on function api.get_my_round to authenticated;
