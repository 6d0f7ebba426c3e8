create function private.proposed_place(application public.applications) returns public.places
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  said constant jsonb := application.answers;
  proposed public.places;
  receiver public.trade_unions;
begin
  -- A box of books that travels is nowhere to go to.
  proposed.kind := case coalesce(said ->> 'roomKind', said ->> 'homeKind')
    when '职工书屋' then '职工书屋' when '职工书吧' then '职工书屋'
    when '女职工休息哺乳室' then '母婴室' when '母婴室' then '母婴室'
    when '托管班' then '托管' when '托育室' then '托管'
    when '心灵驿站' then '女工家园' end::public.place_kind;
  select * into receiver from public.trade_unions as found where found.id = application.trade_union_id;
  proposed.trade_union_id := receiver.id;
  -- A city's or the province's own application: the county that its address names, or any, for staff to correct.
  select county.region_code into proposed.region_code from public.trade_unions as county
  where county.level = '县级'
    and (receiver.region_code is null or private.is_in_regions(county.region_code, array[receiver.region_code]))
  order by position(county.region_name in coalesce(said ->> 'officeAddress', '')) > 0 desc, county.region_code
  limit 1;
  proposed.name := left(format('%s%s', said ->> 'organizationName', coalesce(said ->> 'roomKind', said ->> 'homeKind')), 40);
  proposed.address := left(private.normalize_text(concat_ws(' ', said ->> 'officeAddress', said ->> 'venue')), 100);
  proposed.opening_hours := private.normalize_text(said ->> 'openingHours');
  if proposed.opening_hours is not null then
    if (private.read_opening_hours(proposed.opening_hours)).sentence is not null then
      proposed.notice := left(format('开放时间：%s', proposed.opening_hours), 200);
      proposed.opening_hours := null;
    end if;
  end if;
  proposed.drafted_from := application.reference;
  return proposed;
end
$$;

comment on function private.proposed_place is
  'The place that an approved 职工书屋 or 女工家园 makes, from what was applied for; without a kind when it makes none. No person''s name or number is in it. Hours that the list cannot read stand in the notice.';
grant execute on function private.proposed_place to app_definer;
