create function private.offer_deadline(offered_at timestamptz, event public.events) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  moment timestamp := private.in_daytime(offered_at) at time zone 'Asia/Shanghai';
  left_time interval := make_interval(hours => event.offer_hours);
  night timestamp := moment::date + time '22:00';
begin
  while moment + left_time > night loop
    left_time := left_time - (night - moment);
    moment := night + interval '10 hours';
    night := night + interval '1 day';
  end loop;
  return least((moment + left_time) at time zone 'Asia/Shanghai', event.starts_at);
end
$$;

comment on function private.offer_deadline is
  'Until when an offer of this moment can be accepted: the event''s offer_hours, counted from 08:00 to 22:00 in China, and never past its start.';
grant execute on function private.offer_deadline to app_definer;
