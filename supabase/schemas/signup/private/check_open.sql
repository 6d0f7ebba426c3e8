create function private.check_open(event public.events) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if event.id is null or event.state = '草稿' then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.refuse_off(event.kind);
  if event.cancelation_told_at is not null then
    perform private.raise_code(409, 'event_canceled');
  elsif now() < event.signup_opens_at then
    perform private.raise_code(409, 'signup_not_open');
  elsif now() >= event.signup_closes_at or now() >= event.starts_at or event.signup_is_closed or event.state = '已取消' then
    perform private.raise_code(409, 'signup_closed');
  end if;
end
$$;

comment on function private.check_open is 'Refuses a signup that is too early, too late, or for an event that does not take place or is of a kind that is off.';
grant execute on function private.check_open to app_definer;
