-- Refuses a wrong reference number that staff type into the SQL Editor, with the reason: an empty result would look as
-- if nothing had happened.
create function private.known_reference(reference text) returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (private.scoped_application(reference)).reference;
end
$$;

comment on function private.known_reference is '核对申请编号：没有这份申请时说明哪里不对。常用查询里使用';
alter function private.known_reference owner to app_definer;
grant execute on function private.known_reference to staff;
