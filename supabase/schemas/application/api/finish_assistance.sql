create function api.finish_assistance(assistance_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  assistance public.assistances := private.helped_assistance(assistance_id);
begin
  update public.assistances as claimed set ended_at = now(), ending = '已填好'
  where claimed.id = assistance.id and claimed.ended_at is null and claimed.approved_at is not null;
  if found then
    perform private.send_message(assistance.worker_id, '工会工作者已经填好',
      format('%s帮您填好了“%s”。请核对一遍，再由您自己提交。', assistance.officer_words, assistance.service_name), '/drafts');
  end if;
  return private.assistance_json(private.helped_assistance(assistance_id)) || jsonb_build_object('draft', null);
end
$$;

comment on function api.finish_assistance is 'The officer finishes and no longer sees the draft. The worker is told to check and submit.';
alter function api.finish_assistance owner to app_definer;
grant execute on function api.finish_assistance to authenticated;
