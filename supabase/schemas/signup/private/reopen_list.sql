create function private.reopen_list() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.signup_closes_at > now() and not new.signup_is_closed then
    new.list_published_at := null;
  end if;
  return new;
end
$$;

comment on function private.reopen_list is 'After reopening, the next closing publishes a new list beside the old one.';
alter function private.reopen_list owner to app_definer;
