create function private.open_login_of(trade_union_id text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  receiver constant public.trade_unions := private.union_with_login(trade_union_id);
  name constant text := (
    select own.login from private.desk_logins as own where own.trade_union_id = receiver.id and own.closed_at is null
  );
begin
  if name is null then
    perform private.refuse('no_login', format('%s没有登录。', receiver.name));
  end if;
  return name;
end
$$;

comment on function private.open_login_of is 'The name of a union''s open login. Refuses with a sentence when there is none.';
