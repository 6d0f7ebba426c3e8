create function api.request_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  draft constant private.drafts := private.own_draft(draft_id);
  code text;
  made public.assistances;
begin
  perform private.lock_worker(own_id);
  if (
    select count(*) from public.assistances as earlier
    where earlier.worker_id = own_id and earlier.requested_at > now() - interval '1 hour'
  ) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  -- One helper at a time: a new code ends an open help.
  update public.assistances as earlier set ended_at = now(), ending = '职工结束'
  where earlier.worker_id = own_id and earlier.draft_id = draft.id and earlier.ended_at is null;
  insert into public.assistances (worker_id, draft_id, service_name) values (own_id, draft.id, draft.service_name)
  returning * into made;
  delete from private.assistance_codes as old where old.expires_at <= now();
  loop
    code := private.random_code();
    insert into private.assistance_codes (assistance_id, code_hash, expires_at)
    values (made.id, private.assistance_code_hash(code), now() + interval '10 minutes')
    on conflict on constraint assistance_codes_are_different do nothing;
    exit when found;
  end loop;
  return private.assistance_json(made) || jsonb_build_object('code', code, 'codeExpiresAt', now() + interval '10 minutes');
end
$$;

comment on function api.request_assistance is 'Creates a six-digit code for a union officer, valid for ten minutes, for one draft of the worker. An earlier help with the draft ends.';
alter function api.request_assistance owner to app_definer;
grant execute on function api.request_assistance to authenticated;
