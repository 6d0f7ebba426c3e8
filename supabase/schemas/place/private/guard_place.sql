create function private.guard_place() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
  keeper public.trade_unions;
  region public.trade_unions;
  named public.trade_unions[];
  twin text;
  sentence text;
begin
  new.name := private.normalize_text(new.name);
  new.address := private.normalize_text(new.address);
  new.opening_hours := nullif(private.normalize_text(new.opening_hours), '');
  new.facilities := nullif(private.normalize_text(new.facilities), '');
  new.notice := nullif(private.normalize_text(new.notice), '');
  new.contact_name := nullif(private.normalize_text(new.contact_name), '');
  new.phone := private.plain_phone(new.phone);
  if current_user <> 'app_definer' then
    new.drafted_from := case when tg_op = 'UPDATE' then old.drafted_from end;
    -- Its bytes come with a link only, so a name that somebody types would show nothing.
    if new.picture is not null and (tg_op = 'INSERT' or new.picture is distinct from old.picture) then
      perform private.refuse('picture_by_link', '照片不能在这里填：先保存服务点，再到 place_pictures 里打开“传图片”。');
    end if;
  end if;

  new.trade_union_id := private.known_trade_union(new.trade_union_id);
  select * into keeper from public.trade_unions as one where one.id = new.trade_union_id;
  select array_agg(one order by one.id) into named from private.counties_named(new.region_code) as one;
  if cardinality(named) > 1 then
    -- A union means the one in its own city.
    select array_agg(one order by one.id) into named from unnest(named) as one
    where keeper.region_code is null or one.region_code = btrim(new.region_code) or private.is_in_regions(one.region_code, array[keeper.region_code]);
  end if;
  if named is null then
    perform private.refuse('outside_province',
      format('%s没有“%s”这个县（区），请照工会名录写六位区划代码或名称。', province.name, left(new.region_code, 20)));
  elsif cardinality(named) > 1 then
    perform private.refuse('several_regions', format('“%s”不止一个，请写六位区划代码，或者前面写上市的名称。', left(new.region_code, 20)));
  end if;
  region := named[1];
  new.region_code := region.region_code;
  if keeper.region_code is not null and not private.is_in_regions(new.region_code, array[keeper.region_code]) then
    perform private.refuse('other_region', format('%s不管%s的服务点，请改管理的工会或者县（区）。', keeper.name, region.region_name));
  end if;

  sentence := case
    when new.kind is null then '没有选类型（kind）。'
    when coalesce(length(new.name), 0) < 2 then '名称要写 2 到 40 字，看不见的字不算。'
    when coalesce(length(new.address), 0) < 2 then '地址要写 2 到 100 字，看不见的字不算。'
    when (new.latitude is null) <> (new.longitude is null) then '经度和纬度要一起填。'
    when new.latitude between province.west and province.east and new.longitude between province.south and province.north
      and not new.latitude between province.south and province.north then '经度和纬度写反了：先纬度，后经度。'
    else (private.place_fault(new.region_code, new.latitude, new.longitude)).sentence
  end;
  if sentence is not null then
    perform private.refuse('place_wrong', sentence);
  end if;
  if new.opening_hours is null then
    new.openings := '[]';
  elsif length(new.opening_hours) <= 200 then
    select hours.openings, hours.sentence into new.openings, sentence from private.read_opening_hours(new.opening_hours) as hours;
    if sentence is not null then
      perform private.refuse('hours_wrong', sentence);
    end if;
  end if;
  if new.facilities is null then
    new.facility_list := '[]';
  elsif length(new.facilities) <= 300 then
    select facilities.listed_facilities, facilities.sentence into new.facility_list, sentence from private.read_facilities(new.facilities) as facilities;
    if sentence is not null then
      perform private.refuse('facilities_wrong', sentence);
    end if;
  end if;
  twin := private.place_twin(new.region_code, new.name, new.address, new.id);
  if twin is not null then
    perform private.refuse('place_twice', format('%s已经有%s，不用再加，改那一条就行。', region.region_name, twin));
  end if;
  return new;
end
$$;

comment on function private.guard_place is
  'A place is saved as people read it, with its openings and facilities worked out, or refused with a sentence.';
