-- No trigger of their own checks existing rows when the province changes.
create function private.guard_province() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  stranger text;
begin
  select found.name into stranger from public.trade_unions as found
  where left(found.region_code, 2) <> left(new.code, 2) order by found.id limit 1;
  if stranger is not null then
    perform private.refuse('other_province', format('这个数据库里已经有%s，不能改成%s的：一个省一个数据库。', stranger, new.name));
  end if;
  return new;
end
$$;

comment on function private.guard_province is 'A database with unions of one province cannot change to another province.';
