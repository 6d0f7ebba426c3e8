create function private.known_event(title text) returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  typed constant text := private.normalize_text(coalesce(title, ''));
  scope constant text[] := private.unions_in_scope();
  found_title constant text := (
    select event.title from public.events as event
    where private.compare_key(event.title) = private.compare_key(typed) and event.trade_union_id = any (scope)
    order by event.title <> typed limit 1
  );
  alike text;
begin
  if found_title is not null then
    return found_title;
  end if;
  select string_agg(format('“%s”', event.title), '、') into alike
  from (
    select distinct event.title from public.events as event
    where length(typed) >= 2 and (strpos(event.title, typed) > 0 or strpos(typed, event.title) > 0)
      and event.trade_union_id = any (scope)
    order by event.title limit 5
  ) as event;
  perform private.refuse('not_found', format('没有名称是“%s”的活动。%s', typed,
    case when alike is null then '请到 events（活动）里复制活动名称。' else format('相近的有：%s。', alike) end));
  return null;
end
$$;

comment on function private.known_event is '核对活动名称：没有这个活动时列出名称相近的。常用查询里使用';
alter function private.known_event owner to app_definer;
grant execute on function private.known_event to staff;
