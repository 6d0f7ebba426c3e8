create function private.find_officer(worker_id uuid, near_union text default null) returns setof public.union_officers
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select officer.*
  from public.union_officers as officer
  where officer.bound_worker_id = find_officer.worker_id
  order by (officer.trade_union_id is not distinct from near_union) desc,
    private.is_in_chain(officer.trade_union_id, near_union) desc, officer.id
$$;

comment on function private.find_officer is 'The rows of the list that the worker''s account is bound to, the one of the given union first, then those of its chain.';
grant execute on function private.find_officer to app_definer;
