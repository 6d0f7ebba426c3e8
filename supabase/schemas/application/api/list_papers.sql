create function api.list_papers() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  agreed_at constant timestamptz := private.agreed_to_papers(own_id);
  papers constant jsonb := private.paper_json(own_id);
begin
  return jsonb_build_object(
    'agreedAt', agreed_at, 'slots', jsonb_path_query_array(papers, '$[*].slot'),
    'papers', case when agreed_at is not null then papers else '[]' end
  );
end
$$;

comment on function api.list_papers is
  'The worker''s accepted papers, which may be handed in again for twelve months. Until the worker agrees only their slots.';
alter function api.list_papers owner to app_definer;
grant execute on function api.list_papers to authenticated;
