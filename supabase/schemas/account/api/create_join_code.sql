create function api.create_join_code() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  code constant text := private.invitation_code();
  made private.account_joins;
begin
  perform private.lock_worker(own_id);
  -- A new code ends what was begun on either side.
  delete from private.account_joins as old where own_id in (old.asker_id, old.other_id) and old.joined_at is null;
  insert into private.account_joins (asker_id, code_hash, expires_at)
  values (own_id, private.keyed_hash('join ' || code), now() + interval '10 minutes')
  on conflict on constraint account_joins_pkey do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at,
    other_id = null, asker_agreed_at = null, other_agreed_at = null, joined_at = null
  returning * into made;
  return private.join_json(made, own_id) || jsonb_build_object('code', code);
end
$$;

comment on function api.create_join_code is
  'A code that the same person enters in their other account within ten minutes. It only introduces the accounts to each other: both must agree afterwards.';
alter function api.create_join_code owner to app_definer;
grant execute on function api.create_join_code to authenticated;
