create function api.list_drafts() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(private.draft_json(own) order by own.saved_at desc, own.id), '[]')
  from private.drafts as own where own.worker_id = private.current_worker_id()
$$;

comment on function api.list_drafts is 'The worker''s drafts without their answers, the latest first.';
alter function api.list_drafts owner to app_definer;
grant execute on function api.list_drafts to authenticated;
