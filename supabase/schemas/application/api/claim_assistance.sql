-- A wrong code counts only against the officer who entered it, so that a stranger's mistakes cannot end a code.
create function api.claim_assistance(code text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  officer public.union_officers;
  claimed public.assistances;
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

  -- Both rows are locked, so that the second of two officers sees the first. The code stays for its ten minutes, because
  -- the answer may be lost on the way to the officer who used it.
  select asked.* into claimed
  from private.assistance_codes as live join public.assistances as asked on asked.id = live.assistance_id
  where live.code_hash = private.assistance_code_hash(code) and live.expires_at > now()
    and asked.worker_id <> own_id and asked.ended_at is null
    and (asked.claimed_at is null or asked.officer_worker_id = own_id)
  for update;
  if claimed.claimed_at is not null then
    return private.assistance_json(claimed);
  end if;
  if claimed.id is null then
    insert into private.assistance_entries (worker_id) values (own_id);
    -- An answer and not an exception: the counted attempt must stay.
    return jsonb_build_object('refused', 'assistance_code_wrong');
  end if;
  update public.assistances as asked
  set officer_id = officer.id, officer_worker_id = own_id, officer_words = private.officer_words(officer), claimed_at = now()
  where asked.id = claimed.id
  returning * into claimed;
  return private.assistance_json(claimed);
end
$$;

comment on function api.claim_assistance is
  'A listed officer enters a code. The same officer may enter it again and gets the same answer. A wrong code answers {"refused": "assistance_code_wrong"} and counts against this officer only.';
alter function api.claim_assistance owner to app_definer;
grant execute on function api.claim_assistance to authenticated;
