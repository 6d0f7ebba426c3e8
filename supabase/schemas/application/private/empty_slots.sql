create function private.empty_slots(application public.applications) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(array_agg(item ->> 'name'), '{}')
    from jsonb_array_elements(application.items) as item
    where item ->> 'kind' = 'attachments'
      and application.status in ('已提交', '已受理', '待补正') and application.decided_at is null
      and not exists (
        select from public.attachments as file
        where file.application_id = application.id and file.superseded_at is null and file.slot = item ->> 'name'
      )
  );
end
$$;

comment on function private.empty_slots is
  'The material slots that have no file. The worker may fill them at any time until a decision, without being asked.';
grant execute on function private.empty_slots to app_definer;
