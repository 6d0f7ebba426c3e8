create function private.import_place(cells jsonb, publishes boolean) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  kinds constant text[] := enum_range(null::public.place_kind)::text[];
  day constant text[] := regexp_match(cells ->> 'checked_on', '^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$');
  sentence text;
  broken_rule text;
begin
  sentence := case
    when cells ->> 'kind' is null then '没有写类型。'
    when not cells ->> 'kind' = any (kinds) then
      format('没有“%s”这个类型，只能写：%s。', left(cells ->> 'kind', 20), array_to_string(kinds, '、'))
    when cells ->> 'name' is null then '没有写名称。'
    when cells ->> 'trade_union_id' is null then '没有写管理的工会。'
    when cells ->> 'region_code' is null then '没有写县区。'
    when cells ->> 'address' is null then '没有写地址。'
    when cells ->> 'latitude' !~ '^\d{1,3}(\.\d{1,15})?$' then '纬度要写数字，例如 31.7901。'
    when cells ->> 'longitude' !~ '^\d{1,3}(\.\d{1,15})?$' then '经度要写数字，例如 117.3012。'
    when cells ->> 'checked_on' is not null and day is null then '核对日期请写成 2026-12-01。'
  end;
  if sentence is not null then
    return sentence;
  end if;
  insert into public.places (state, kind, name, trade_union_id, region_code, address, latitude, longitude, opening_hours,
    phone, contact_name, facilities, notice, checked_on)
  values (
    (case when publishes then '已发布' else '草稿' end)::public.place_state, (cells ->> 'kind')::public.place_kind, cells ->> 'name',
    cells ->> 'trade_union_id', cells ->> 'region_code', cells ->> 'address', (cells ->> 'latitude')::numeric,
    (cells ->> 'longitude')::numeric, cells ->> 'opening_hours', cells ->> 'phone', cells ->> 'contact_name',
    cells ->> 'facilities', cells ->> 'notice', make_date(day[1]::integer, day[2]::integer, day[3]::integer)
  );
  return null;
exception
  when raise_exception then
    return sqlerrm;
  when check_violation or unique_violation then
    get stacked diagnostics broken_rule = constraint_name;
    return broken_rule || '。';
  when datetime_field_overflow then
    return format('没有 %s 这一天。', cells ->> 'checked_on');
  when insufficient_privilege then
    return '这个工会的服务点不归您管。';
end
$$;

comment on function private.import_place is 'Inserts one row of a pasted table, or says in a sentence why it cannot be a place.';
grant execute on function private.import_place to staff;
