create function private.last_promotion_at(signup public.signups) returns timestamptz
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select max(part.last_offer_at) from private.lines as part
    where part.event_id = signup.event_id and part.pool = signup.pool
  );
end
$$;

comment on function private.last_promotion_at is 'When somebody of the same pool was last offered a seat.';
grant execute on function private.last_promotion_at to app_definer;
