create function private.helped_assistance(assistance_id uuid) returns public.assistances
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  helped public.assistances;
begin
  select * into helped from public.assistances as claimed
  where claimed.id = helped_assistance.assistance_id and claimed.officer_worker_id = private.current_worker_id();
  if helped.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return helped;
end
$$;

comment on function private.helped_assistance is
  'The help that the officer of this session has taken; not_found for anybody else.';
grant execute on function private.helped_assistance to app_definer;
