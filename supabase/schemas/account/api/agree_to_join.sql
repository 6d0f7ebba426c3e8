-- Pools before workers, as whoever gives a seat back; then both workers by id, and what is read afterwards is what stands.
create function api.agree_to_join() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  opened private.account_joins := private.open_join(own_id);
  pool record;
  fault text;
  gone_id uuid;
begin
  if opened.asker_id is null or opened.other_id is null then
    perform private.raise_code(409, 'join_over');
  end if;
  for pool in
    select distinct own.event_id, own.pool from public.signups as own
    where own.worker_id in (opened.asker_id, opened.other_id) and own.status in ('待审核', '已确认', '候补', '待确认')
    order by own.event_id, own.pool
  loop
    perform private.lock_pool(pool.event_id, pool.pool);
  end loop;
  perform from public.workers as worker where worker.id in (opened.asker_id, opened.other_id) order by worker.id for update;
  select * into opened from private.account_joins as listed
  where listed.asker_id = opened.asker_id and listed.other_id = opened.other_id and listed.expires_at > now()
  for update;
  if opened.asker_id is null then
    perform private.raise_code(409, 'join_over');
  end if;
  if opened.joined_at is not null then
    return private.join_json(opened, own_id);
  end if;
  fault := private.join_fault(opened.asker_id, opened.other_id);
  if fault is not null then
    perform private.raise_code(409, fault);
  end if;
  update private.account_joins as listed
  set asker_agreed_at = case when own_id = listed.asker_id then now() else listed.asker_agreed_at end,
    other_agreed_at = case when own_id = listed.other_id then now() else listed.other_agreed_at end,
    joined_at = case when case when own_id = listed.asker_id then listed.other_agreed_at else listed.asker_agreed_at end is not null
      then now() end
  where listed.asker_id = opened.asker_id
  returning * into opened;
  if opened.joined_at is not null then
    select account.worker_id into gone_id from private.worker_accounts as account
    where account.worker_id in (opened.asker_id, opened.other_id) and account.openid is null;
    perform private.join_accounts(gone_id, case when gone_id = opened.asker_id then opened.other_id else opened.asker_id end);
  end if;
  return private.join_json(opened, own_id);
end
$$;

comment on function api.agree_to_join is
  'One side agrees; when both have, the accounts are one. Refused while both hold a live signup of one event (both_signed_up). Repeating it gives the same answer.';
alter function api.agree_to_join owner to app_definer;
grant execute on function api.agree_to_join to authenticated;
