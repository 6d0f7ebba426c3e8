create function private.status_words(event_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(string_agg(format('%s %s 人', counted.status, counted.people), '，' order by counted.status), '还没有人报名')
    from (
      select signup.status, count(*) as people from public.signups as signup
      where signup.event_id = status_words.event_id and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
      group by signup.status
    ) as counted
  );
end
$$;

comment on function private.status_words is 'How an event stands, in numbers: 已确认 60 人，候补 3 人.';
grant execute on function private.status_words to app_definer;
