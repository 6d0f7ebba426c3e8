create function api.list_children() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(private.child_content(own) || jsonb_build_object(
      'id', own.id, 'keptAt', own.created_at, 'isSignedUp', private.has_live_signup(own.worker_id, own.id)
    ) order by own.created_at, own.id), '[]')
    from private.children as own where own.worker_id = private.current_worker_id()
  );
end
$$;

comment on function api.list_children is 'The worker''s children, as they were entered with the guardian''s consent.';
alter function api.list_children owner to app_definer;
grant execute on function api.list_children to authenticated;
