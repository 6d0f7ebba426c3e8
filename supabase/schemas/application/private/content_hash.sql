create function private.content_hash(submission jsonb) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash(jsonb_build_object(
    'service', submission -> 'serviceCode', 'variant', submission -> 'variant', 'receiver', submission -> 'tradeUnionId',
    'answers', submission -> 'answers', 'secrets', submission -> 'secrets', 'attachments', submission -> 'attachments'
  )::text);
end
$$;

comment on function private.content_hash is
  'Hashes what the worker gave and nothing that the server adds, because that can change with a release.';
grant execute on function private.content_hash to app_definer;
