create function private.signed_link(place text, subject uuid) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  claim constant text := encode(convert_to(format('%s %s %s %s', place, subject,
    extract(epoch from date_trunc('minute', now() + interval '1 hour'))::bigint, private.acting_role()), 'UTF8'), 'hex');
begin
  return (select deployment.functions_url from private.deployment as deployment)
    || format('/api/%s/%s.%s', place, claim, private.link_signature(claim));
end
$$;

comment on function private.signed_link is
  'A link to our functions that opens one thing of one place for an hour, for the login that asked, and nothing else; null while private.deployment has no address. private.read_link reads it.';
grant execute on function private.signed_link to app_definer;
