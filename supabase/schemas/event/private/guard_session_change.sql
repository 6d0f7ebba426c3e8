create function private.guard_session_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
begin
  if tg_op <> 'INSERT' and exists (
    select from public.check_ins as entry
    where entry.event_id = old.event_id and entry.session_number = old.number and entry.outcome <> '未通过'
  ) and (tg_op = 'DELETE' or (new.event_id, new.number) <> (old.event_id, old.number)) then
    perform private.refuse_plan('sessions', format('第 %s 场已经有人签到，不能删除，也不能改场次号。', old.number));
  end if;
  if tg_op = 'DELETE' and exists (
    select from public.event_pools as own where own.event_id = old.event_id and own.session_number = old.number
  ) and exists (select from public.events as event where event.id = old.event_id) then
    perform private.refuse_plan('sessions', format('第 %s 场还有名额，请先在 event_pools（名额）里删掉它的名额。', old.number));
  end if;
  perform pg_advisory_xact_lock(private.signup_gate(own_event_id));
  return case tg_op when 'DELETE' then old else new end;
end
$$;

comment on function private.guard_session_change is
  'A session that people came to stays. Whoever changes sessions waits for those who are signing up, so that they are told too.';
