-- A wrong assistance code counts against the officer who enters it and against nothing else. Before, codes with the same
-- first three digits lost a try together, so a stranger's mistakes could end the code that a worker was just reading out.

delete from private.assistance_codes;
alter table private.assistance_codes
  drop column handle,
  drop column tries_left,
  add constraint assistance_codes_are_different unique (code_hash);
create index assistance_codes_expiry on private.assistance_codes (expires_at);
comment on table private.assistance_codes is 'Codes by their keyed hash, ten minutes each. No two live ones are the same, so a code names one worker.';
comment on table private.assistance_entries is 'Every wrong code that an officer entered, a day long, for the limits of ten in an hour and thirty in a day.';

create or replace function private.assistance_state(assistance public.assistances) returns text
language sql stable
set search_path = ''
as $$
  select case
    when assistance.ended_at is not null or assistance.ends_at <= now() then '已结束'
    when assistance.approved_at is not null then '填写中'
    when assistance.claimed_at < now() - interval '10 minutes' then '已结束'
    when assistance.claimed_at is not null then '等同意'
    when exists (
      select from private.assistance_codes as code where code.assistance_id = assistance.id and code.expires_at > now()
    ) then '等输入'
    else '已结束'
  end
$$;

create function private.assistance_code_hash(code text) returns bytea
language sql stable
set search_path = ''
as $$ select private.keyed_hash('assistance ' || code) $$;
grant execute on function private.assistance_code_hash(text) to app_definer;

create or replace function api.request_assistance(draft_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
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
  -- One helper at a time: a new code ends what is open.
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

create or replace function api.claim_assistance(code text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  officer public.union_officers;
  claimed public.assistances;
  found_id uuid;
begin
  select * into officer from private.find_officer(own_id) as listed where listed.can_assist limit 1;
  if officer.id is null then
    perform private.raise_code(403, 'not_officer');
  end if;
  perform private.lock_worker(own_id);
  delete from private.assistance_entries as entry where entry.worker_id = own_id and entry.at < now() - interval '1 day';
  if exists (
    select from private.assistance_entries as entry where entry.worker_id = own_id
    having count(*) >= 30 or count(*) filter (where entry.at > now() - interval '1 hour') >= 10
  ) then
    perform private.raise_code(429, 'rate_limited');
  end if;

  delete from private.assistance_codes as live
  using public.assistances as asked
  where live.code_hash = private.assistance_code_hash(code) and live.expires_at > now()
    and asked.id = live.assistance_id and asked.worker_id <> own_id and asked.ended_at is null
  returning live.assistance_id into found_id;
  if found_id is null then
    insert into private.assistance_entries (worker_id) values (own_id);
    -- An answer, not an exception: what was counted has to stay.
    return jsonb_build_object('refused', 'assistance_code_wrong');
  end if;
  update public.assistances as asked
  set officer_id = officer.id, officer_worker_id = own_id, officer_words = private.officer_words(officer), claimed_at = now()
  where asked.id = found_id
  returning * into claimed;
  return private.assistance_json(claimed);
end
$$;
comment on function api.claim_assistance is
  'A listed officer enters a code. A wrong one answers {"refused": "assistance_code_wrong"} and counts against this officer alone.';
