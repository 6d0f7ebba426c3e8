create function private.linked_notice(link_subject uuid) returns public.notices
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  notice public.notices;
begin
  select * into notice from public.notices as found where found.id = link_subject;
  if notice.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return notice;
end
$$;

comment on function private.linked_notice is 'The notice whose picture a link sets. One that was deleted meanwhile is not_found.';
grant execute on function private.linked_notice to app_definer;
