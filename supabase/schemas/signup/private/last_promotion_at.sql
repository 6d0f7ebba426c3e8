create function private.last_promotion_at(signup public.signups) returns timestamptz
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select max(change.at)
    from public.signup_events as change
    join public.signups as promoted on promoted.id = change.signup_id
    where promoted.event_id = signup.event_id and promoted.pool = signup.pool and change.status = '待确认'
  );
end
$$;

comment on function private.last_promotion_at is 'When somebody of the same pool was last offered a seat.';
grant execute on function private.last_promotion_at to app_definer;
