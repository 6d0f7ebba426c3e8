create function private.close_choice_round(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  formed integer;
begin
  perform from public.choice_rounds as round
  where round.event_id = close_choice_round.event_id and round.closed_at is null
  for update;
  if not found then
    return;
  end if;
  insert into private.choice_matches (pair, event_id)
  select pick.pair, pick.event_id from private.choices as pick
  where pick.event_id = close_choice_round.event_id
  group by pick.event_id, pick.pair having count(*) = 2
  order by pick.pair;
  get diagnostics formed = row_count;
  delete from private.choices as pick where pick.event_id = close_choice_round.event_id;
  update public.choice_rounds as round set closed_at = now(), pairs = formed
  where round.event_id = close_choice_round.event_id;
  -- Everybody gets the same message: a message that only pairs got would reveal them.
  perform private.send_message(signup.worker_id, '双向选择结束了', '来看看有没有人和您互相选中。只有互相选中的两个人才会知道。',
    private.encounter_link(signup.event_id))
  from public.signups as signup
  where signup.event_id = close_choice_round.event_id and signup.status = '已签到';
end
$$;

comment on function private.close_choice_round is
  'Keeps the pair tokens that exist twice and their number, deletes every pick, and tells everybody who was present. Repeating the call changes nothing.';
grant execute on function private.close_choice_round to app_definer;
