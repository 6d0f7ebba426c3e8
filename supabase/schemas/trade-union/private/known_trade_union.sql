create function private.known_trade_union(words text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
  plain constant text := coalesce(private.normalize_text(words), '');
  found_id text;
begin
  -- A city's or the province's name may stand before it, as on the seal.
  select one.id into found_id from public.trade_unions as one
  left join public.trade_unions as superior on superior.id = one.parent_id
  where one.id = upper(plain) or one.name = plain or plain = '' and one.id = private.acting_union()
    or plain in (superior.region_name || one.name, province.name || one.name, province.name || superior.region_name || one.name);
  if found_id is null then
    perform private.refuse('union_unknown', format('工会名录里没有“%s”，请写编号或全称。', left(plain, 40)));
  end if;
  return found_id;
end
$$;

comment on function private.known_trade_union is
  'The id of a union that staff name by its id or its full name; nothing is the login''s own. Unknown ones are refused with a sentence.';
grant execute on function private.known_trade_union to app_definer, staff;
