create function private.check_liaison() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  named public.trade_unions;
begin
  new.trade_union_id := private.normalize_text(new.trade_union_id);
  new.department := private.normalize_text(new.department);
  new.updated_at := now();
  select * into named from public.trade_unions as found
  where found.id = new.trade_union_id or found.name = new.trade_union_id;
  if named.id is null then
    perform private.refuse('no_union', format('工会名录里没有“%s”，请填编号或全称，例如：%s。', new.trade_union_id, (
      select format('%s 或 %s', county.id, county.name) from public.trade_unions as county where county.level = '县级' order by county.id limit 1)));
  end if;
  if named.level <> '县级' then
    perform private.refuse('no_county', format('对口联系的是县级工会，“%s”是%s工会。', named.name, named.level));
  end if;
  if coalesce(length(new.department), 0) < 2 then
    perform private.refuse('department_empty', '部门要写 2 到 30 个字。');
  end if;
  new.trade_union_id := named.id;
  return new;
end
$$;

comment on function private.check_liaison is 'Takes the id or the full name of a county''s union, and refuses other unions with a sentence.';
