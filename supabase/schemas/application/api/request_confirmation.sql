create function api.request_confirmation(reference text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  token constant text := private.short_token();
  made public.confirmations;
begin
  select * into application from public.applications as own where own.id = application.id for update;
  if not private.is_confirmable(application) then
    perform private.raise_code(409, 'confirmation_not_open');
  end if;
  if (
    select count(*) from public.confirmations as sent
    where sent.application_id = application.id and sent.requested_at > now() - interval '1 day'
  ) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  -- Only the newest link works, so a link that was sent to the wrong person can be disabled.
  update public.confirmations as earlier set withdrawn_at = now()
  where earlier.application_id = application.id and earlier.answered_at is null and earlier.withdrawn_at is null;
  insert into public.confirmations (application_id, expires_at)
  values (application.id, now() + interval '7 days')
  returning * into made;
  insert into private.confirmation_links (confirmation_id, token_hash) values (made.id, private.token_hash(token));
  return jsonb_build_object('token', token, 'expiresAt', made.expires_at);
end
$$;

comment on function api.request_confirmation is 'Creates a one-time link for the chair of the worker''s union, valid for seven days. It disables an earlier link that was not answered.';
alter function api.request_confirmation owner to app_definer;
grant execute on function api.request_confirmation to authenticated;
