create function private.receiver_of(typed text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found_id constant text := (
    select found.id from public.trade_unions as found
    where private.compare_key(typed) in (private.compare_key(found.id), private.compare_key(found.name))
  );
  alike text;
begin
  if found_id is null then
    select string_agg(format('%s %s', close.id, close.name), '、' order by close.id) into alike
    from (
      select listed.id, listed.name from public.trade_unions as listed
      where length(typed) >= 2 and (strpos(listed.name, left(typed, 2)) = 1 or strpos(listed.id, typed) = 1)
      order by listed.id limit 5
    ) as close;
    perform private.refuse('receiver_required', format('没有编号或全称是“%s”的工会（transfer_to）。%s', typed,
      case when alike is null then '请到 trade_unions（工会名录）里查。' else format('相近的有：%s。', alike) end));
  end if;
  return found_id;
end
$$;

comment on function private.receiver_of is 'The id of a union that staff typed as id or full name. Otherwise raises a sentence with up to five names that begin alike.';
grant execute on function private.receiver_of to app_definer, staff;
