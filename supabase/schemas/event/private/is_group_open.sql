create function private.is_group_open(event public.events) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.state = '已发布' and now() < event.ends_at;
end
$$;

comment on function private.is_group_open is 'Whether people with a seat see the group''s code and the contact: until the event ends.';
grant execute on function private.is_group_open to app_definer;
