create function private.union_with_login(typed text) returns public.trade_unions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  receiver public.trade_unions;
begin
  select * into receiver from public.trade_unions as found where found.id = private.receiver_of(coalesce(typed, ''));
  return receiver;
end
$$;

comment on function private.union_with_login is 'The union that somebody typed as id or full name, to make or close its login.';
