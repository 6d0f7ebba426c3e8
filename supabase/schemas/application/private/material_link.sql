create function private.material_link(attachment_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not private.covers_province() and not exists (
    select from public.attachments as photo join public.applications as own on own.id = photo.application_id
    where photo.id = attachment_id and own.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这张照片，请在 materials（材料一览）里找。');
  end if;
  return private.signed_link('materials', attachment_id);
end
$$;

comment on function private.material_link is
  'The link that opens one photo (private.signed_link). Opening it is logged (api.open_material).';
alter function private.material_link owner to app_definer;
grant execute on function private.material_link to staff;
