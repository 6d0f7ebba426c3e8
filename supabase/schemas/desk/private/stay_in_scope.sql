-- The policies refuse the same, in English.
create function private.stay_in_scope() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  meant constant text := private.union_of_row(tg_table_name, to_jsonb(new));
begin
  if meant is not null and not exists (select from public.trade_unions as found where found.id = meant) then
    perform private.refuse('no_union', format('没有编号是“%s”的工会，工会要从工会名录里选（trade_unions 的 id）。', left(meant, 40)));
  end if;
  if not private.is_in_scope(meant) then
    perform private.refuse('out_of_scope', format('%s，您的登录只能办%s的。',
      coalesce((select format('这一行是%s的', found.name) from public.trade_unions as found where found.id = meant), '这一行没有写明是您的工会的'),
      coalesce((select found.name || '和下级工会' from public.trade_unions as found where found.id = private.acting_union()), '自己的工会')));
  end if;
  return new;
end
$$;

comment on function private.stay_in_scope is 'Refuses with a sentence a row that staff write for a union outside of their own chain.';
alter function private.stay_in_scope owner to app_definer;
