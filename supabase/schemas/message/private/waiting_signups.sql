create function private.waiting_signups(own_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'kind', listed.kind, 'id', listed.event_id, 'signup', listed.signup_id, 'childName', listed.child_name, 'title', listed.title, 'at', listed.starts_at,
      'until', case listed.kind
        when 'offer' then listed.offer_expires_at when 'team' then listed.signup_closes_at else listed.ends_at
      end,
      'missing', case when listed.kind = 'team' then listed.missing end,
      'seatLabel', case when listed.kind = 'ticket' then listed.seat_label end,
      'serviceCode', null, 'variant', null
    ) order by listed.starts_at, listed.event_id, listed.signup_id), '[]')
    from (
      select event.id as event_id, own.id as signup_id, case when own.guardian_name is not null then own.full_name end as child_name,
        event.title, event.starts_at, event.ends_at, event.signup_closes_at,
        own.offer_expires_at, own.seat_label, lacking.missing,
        case
          when own.status = '待确认' and own.offer_expires_at > now() then 'offer'
          when own.status in ('待确认', '待审核', '候补') then null
          when lacking.missing > 0 then case when own.holds_seat and event.signup_closes_at > now() then 'team' end
          when own.status = '已确认' and event.starts_at < now() + interval '7 days' then 'ticket'
        end as kind
      from public.signups as own
      join public.events as whole on whole.id = own.event_id
      cross join lateral private.in_session(whole, own.session_number) as event
      cross join lateral (
        select case when own.team_id is null then 0 else event.team_min_size - (
          select count(*) from private.live_members(own.team_id)
        ) end as missing
      ) as lacking
      where own.worker_id = own_id and own.status not in ('未通过', '已取消', '已签到', '未到场')
        and event.state <> '已取消' and event.ends_at > now()
    ) as listed
    where listed.kind is not null
  );
end
$$;

comment on function private.waiting_signups is
  'The offers, small teams (for their captains) and tickets of a worker, as items of GET /waiting. Of a chosen session it has the name and the times. Expired offers are left out.';
grant execute on function private.waiting_signups to app_definer;
