create function private.seat_given_at(signup_id uuid) returns timestamptz
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select max(entry.at) from public.signup_events as entry
    where entry.signup_id = seat_given_at.signup_id and entry.status = '未到场'
  );
end
$$;

comment on function private.seat_given_at is 'When the seat of somebody who has lost it (private.has_lost_seat) was given to a walk-in.';
grant execute on function private.seat_given_at to app_definer;
