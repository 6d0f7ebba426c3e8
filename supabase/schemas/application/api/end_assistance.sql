create function api.end_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance public.assistances := private.own_assistance(draft_id);
begin
  update public.assistances as own set ended_at = now(), ending = '职工结束'
  where own.id = assistance.id and own.ended_at is null;
  return private.assistance_json(private.own_assistance(draft_id));
end
$$;

comment on function api.end_assistance is 'The worker ends the help. The entered answers stay.';
alter function api.end_assistance owner to app_definer;
grant execute on function api.end_assistance to authenticated;
