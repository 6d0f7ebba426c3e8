create function private.material_link(attachment_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  address constant text := (select deployment.functions_url from private.deployment as deployment);
  claim constant text := encode(convert_to(format('%s %s %s', attachment_id,
    extract(epoch from date_trunc('minute', now() + interval '1 hour'))::bigint, private.acting_role()), 'UTF8'), 'hex');
begin
  if not private.covers_province() and not exists (
    select from public.attachments as photo join public.applications as own on own.id = photo.application_id
    where photo.id = attachment_id and own.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这张照片，请在 materials（材料一览）里找。');
  end if;
  return address || '/api/materials/' || claim || '.' || private.material_signature(claim);
end
$$;

comment on function private.material_link is
  'A link that opens one photo for an hour, for the login that asked, and nothing else; null while private.deployment has no address. Opening it is logged (api.open_material).';
alter function private.material_link owner to app_definer;
grant execute on function private.material_link to staff;
