create function api.claim_join_code(code text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  opened private.account_joins;
begin
  if private.count_request('join codes of ' || own_id, 10, 3600) > 0 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  select * into opened from private.account_joins as listed
  where listed.code_hash = private.keyed_hash('join ' || upper(trim(code))) and listed.expires_at > now()
    and listed.asker_id <> own_id and coalesce(listed.other_id, own_id) = own_id
  for update;
  if opened.asker_id is null then
    -- An answer and not an exception: the counted attempt must stay.
    return jsonb_build_object('refused', 'join_code_wrong');
  end if;
  if private.join_fault(opened.asker_id, own_id) = 'accounts_not_joinable' then
    return jsonb_build_object('refused', 'accounts_not_joinable');
  end if;
  delete from private.account_joins as old
  where own_id in (old.asker_id, old.other_id) and old.asker_id <> opened.asker_id and old.joined_at is null;
  update private.account_joins as listed set other_id = own_id where listed.asker_id = opened.asker_id
  returning * into opened;
  return private.join_json(opened, own_id);
end
$$;

comment on function api.claim_join_code is
  'The other account enters the code, and both see each other. Nothing is joined yet. Repeating it gives the same answer; a wrong code answers {"refused": "join_code_wrong"}.';
alter function api.claim_join_code owner to app_definer;
grant execute on function api.claim_join_code to authenticated;
