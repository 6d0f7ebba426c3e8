create function private.is_in_scope(trade_union_id text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.covers_province() or coalesce(is_in_scope.trade_union_id = any (private.unions_in_scope()), false);
end
$$;

comment on function private.is_in_scope is
  'Whether the login may act for a union, for functions that staff call and that no policy of theirs reaches. Nothing belongs to the province alone.';
grant execute on function private.is_in_scope to app_definer;
