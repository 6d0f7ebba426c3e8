create function api.list_applications() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(private.application_summary_json(own) order by own.submitted_at desc, own.id), '[]')
    from public.applications as own
    where own.worker_id = private.current_worker_id()
  );
end
$$;

comment on function api.list_applications is 'The worker''s applications, newest first.';
alter function api.list_applications owner to app_definer;
grant execute on function api.list_applications to authenticated;
