create function api.list_notices() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', notice.id,
    'title', notice.title,
    'body', notice.body,
    'publishedAt', notice.published_at
  ) order by notice.published_at desc), '[]')
  from public.notices as notice
  where notice.published_at <= now() and (notice.hidden_at is null or notice.hidden_at > now())
$$;

comment on function api.list_notices is 'Notices of the home page, newest first.';
alter function api.list_notices owner to app_definer;
grant execute on function api.list_notices to anon, authenticated;
