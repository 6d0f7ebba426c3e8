create function private.choice_counts_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'phase', case when round.event_id is null then '未开始' when round.closed_at is not null then '已结束' else '选择中' end,
      'remainingSeconds', greatest(0, ceil(extract(epoch from round.ends_at - now()))::integer),
      'men', count(*) filter (where signup.sex = '男'),
      'women', count(*) filter (where signup.sex = '女'),
      'saved', (select count(*) / 3 from private.choices as pick where pick.event_id = event.id),
      'pairs', round.pairs
    )
    from (select event.id as event_id) as asked
    left join public.choice_rounds as round on round.event_id = asked.event_id
    left join public.signups as signup on signup.event_id = asked.event_id and signup.status = '已签到'
    group by round.event_id, round.ends_at, round.closed_at, round.pairs
  );
end
$$;

comment on function private.choice_counts_json is 'ChoiceCounts of shared/encounter: numbers, no names.';
grant execute on function private.choice_counts_json to app_definer;
