create function private.known_trade_union(words text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  plain constant text := coalesce(private.normalize_text(words), '');
  found_id text;
begin
  select one.id into found_id from public.trade_unions as one
  where one.id = upper(plain) or one.name = plain or plain = '' and one.id = private.acting_union();
  if found_id is null then
    perform private.refuse('union_unknown', format('工会名录里没有“%s”，请写编号或全称。', left(plain, 40)));
  end if;
  return found_id;
end
$$;

comment on function private.known_trade_union is
  'The id of a union that staff name by its id or its full name; nothing is the login''s own. Unknown ones are refused with a sentence.';
grant execute on function private.known_trade_union to app_definer, staff;
