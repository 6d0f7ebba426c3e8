create function api.remind_about_application(reference text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  review_id constant bigint := private.lock_open_review(application.id);
begin
  select * into application from public.applications as own where own.id = application.id for update;
  if application.reminded_at is not null then
    return private.application_json(application);
  end if;
  if not private.is_remindable(application) then
    perform private.raise_code(409, 'not_remindable');
  end if;
  update public.applications as own set reminded_at = now() where own.id = application.id returning * into application;
  update public.reviews as review set reminded_at = application.reminded_at where review.id = review_id;
  perform private.record_application_event(application.id, '催办',
    format('原来承诺 %s前办结。', to_char(application.promised_on, 'YYYY年FMMM月FMDD日')), '申请人');
  return private.application_json(application);
end
$$;

comment on function api.remind_about_application is 'Reminds staff of a missed promise, once. Repeating it changes nothing.';
alter function api.remind_about_application owner to app_definer;
grant execute on function api.remind_about_application to authenticated;
