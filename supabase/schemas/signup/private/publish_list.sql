create function private.publish_list(event public.events) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made_salt constant text := private.random_token();
  made_list text;
  made_count integer;
begin
  select coalesce(string_agg(private.list_line(made_salt, signup) || e'\n', '' order by signup.number), ''), count(*)
  into made_list, made_count
  from public.signups as signup where signup.event_id = event.id;
  insert into public.event_closings (event_id, list_hash, signup_count, list, salt)
  values (event.id, encode(sha256(convert_to(made_list, 'UTF8')), 'hex'), made_count, made_list, made_salt);
end
$$;

comment on function private.publish_list is 'Fixes the list of an event in its current state.';
grant execute on function private.publish_list to app_definer;
