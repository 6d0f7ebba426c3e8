create function api.withdraw_application(reference text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  review_id bigint;
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  if application.status = '已撤回' then
    return private.application_json(application);
  end if;
  if application.status not in ('已提交', '已受理', '待补正') or application.decided_at is not null then
    perform private.raise_code(409, 'not_withdrawable');
  end if;
  update public.applications as own
  set status = '已撤回', closed_at = now(), promised_on = null, accept_by = null, correction_reason = null, correction_items = null
  where own.id = application.id
  returning * into application;
  update public.reviews as review set closed_at = now() where review.id = review_id;
  perform private.record_application_event(application.id, '撤回申请', null, '申请人');
  return private.application_json(application);
end
$$;

comment on function api.withdraw_application is 'Withdraws an undecided application and closes its round. Repeating the call changes nothing.';
alter function api.withdraw_application owner to app_definer;
grant execute on function api.withdraw_application to authenticated;
