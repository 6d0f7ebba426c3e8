create function private.own_assistance(draft_id uuid) returns public.assistances
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  latest public.assistances;
begin
  select * into latest from public.assistances as own
  where own.worker_id = private.current_worker_id() and own.draft_id = own_assistance.draft_id
  order by own.requested_at desc limit 1;
  if latest.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return latest;
end
$$;

comment on function private.own_assistance is
  'The latest request for help with a draft of this worker; not_found when there is none.';
grant execute on function private.own_assistance to app_definer;
