create function api.count_notices() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('count', count(*)) from public.notices
  where published_at <= now() and (hidden_at is null or hidden_at > now())
$$;

comment on function api.count_notices is 'How many notices the home page has.';
alter function api.count_notices owner to app_definer;
grant execute on function api.count_notices to anon, authenticated;
