create function private.has_seat(signup_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (select from public.seats as held where held.signup_id = has_seat.signup_id);
end
$$;

comment on function private.has_seat is 'Whether a signup holds a seat: an offered one too.';
grant execute on function private.has_seat to app_definer;
