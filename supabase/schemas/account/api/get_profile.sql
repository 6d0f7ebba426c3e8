create function api.get_profile() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'answers', coalesce(max(private.decrypt_text(own.answers))::jsonb, '{}'),
    'updatedAt', max(own.updated_at)
  )
  from private.profiles as own where own.worker_id = private.current_worker_id()
$$;

comment on function api.get_profile is 'The answers that the worker''s forms begin with; empty when there are none.';
alter function api.get_profile owner to app_definer;
grant execute on function api.get_profile to authenticated;
