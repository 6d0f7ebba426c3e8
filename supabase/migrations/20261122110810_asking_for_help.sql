-- The worker's side of 协助填写: the code, the officer's name, the approval, the end.

create function api.request_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  draft constant private.drafts := private.own_draft(draft_id);
  code constant text := private.random_code();
  made public.assistances;
begin
  perform private.lock_worker(own_id);
  if (
    select count(*) from public.assistances as earlier
    where earlier.worker_id = own_id and earlier.requested_at > now() - interval '1 hour'
  ) >= 10 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  -- One helper at a time: a new code ends what is open.
  update public.assistances as earlier set ended_at = now(), ending = '职工结束'
  where earlier.worker_id = own_id and earlier.draft_id = draft.id and earlier.ended_at is null;
  insert into public.assistances (worker_id, draft_id, service_name) values (own_id, draft.id, draft.service_name)
  returning * into made;
  insert into private.assistance_codes (assistance_id, handle, code_hash, expires_at)
  values (made.id, left(code, 3), private.keyed_hash(made.id || code), now() + interval '10 minutes');
  return private.assistance_json(made) || jsonb_build_object('code', code, 'codeExpiresAt', now() + interval '10 minutes');
end
$$;
comment on function api.request_assistance is 'A six-digit code for a union worker, ten minutes, for one draft of the worker; an earlier help with it ends.';

create function private.random_code() returns text
language sql
security definer
set search_path = ''
as $$ select lpad((('x' || encode(extensions.gen_random_bytes(6), 'hex'))::bit(48)::bigint % 1000000)::text, 6, '0') $$;
comment on function private.random_code is 'Six random digits.';
grant execute on function private.random_code() to app_definer;

create function api.get_assistance(draft_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return private.assistance_json(private.own_assistance(draft_id));
end
$$;
comment on function api.get_assistance is 'How the last help with a draft of the worker stands; who never asked gets not_found.';

create function api.answer_assistance(draft_id uuid, approve boolean) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  assistance public.assistances := private.own_assistance(draft_id);
begin
  select * into assistance from public.assistances as own where own.id = assistance.id for update;
  if approve and private.assistance_state(assistance) = '填写中' then
    return private.assistance_json(assistance);
  end if;
  if private.assistance_state(assistance) <> '等同意' then
    perform private.raise_code(409, 'assistance_over');
  end if;
  if approve then
    update public.assistances as own set approved_at = now(), ends_at = now() + interval '2 hours'
    where own.id = assistance.id returning * into assistance;
    perform private.log_access(
      format('%s，手机号 %s', assistance.officer_words, private.mask_phone(private.verified_phone(assistance.officer_worker_id))),
      '协助填写', assistance.service_name, '职工已同意', 1);
  else
    update public.assistances as own set ended_at = now(), ending = '职工没有同意'
    where own.id = assistance.id returning * into assistance;
  end if;
  return private.assistance_json(assistance);
end
$$;
comment on function api.answer_assistance is 'The worker agrees to the named officer, or not. Before that the officer sees nothing; access is logged from here.';

create function api.end_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  assistance public.assistances := private.own_assistance(draft_id);
begin
  update public.assistances as own set ended_at = now(), ending = '职工结束'
  where own.id = assistance.id and own.ended_at is null;
  return private.assistance_json(private.own_assistance(draft_id));
end
$$;
comment on function api.end_assistance is 'The worker ends the help; what was filled in stays.';

call private.hand_over_api_functions();
grant execute on function
  api.request_assistance(uuid), api.get_assistance(uuid), api.answer_assistance(uuid, boolean), api.end_assistance(uuid)
to authenticated;
