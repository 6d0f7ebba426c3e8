create function private.paper_json(own_id uuid, reference text default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with known as materialized (select listed.* from private.reusable_papers(own_id) as listed)
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', paper.id, 'slot', paper.slot, 'serviceName', paper.service_name, 'name', paper.file_name, 'mimeType', paper.mime_type,
      'byteSize', paper.byte_size, 'handedInAt', paper.handed_in_at, 'acceptedAt', paper.accepted_at, 'endsAt', paper.ends_at
    ) order by paper.slot, paper.handed_in_at, paper.id), '[]')
    from known as paper
    where case when paper_json.reference is not null then paper.reference = paper_json.reference
      -- A paper that was used again is offered once.
      else paper.accepted_at is not null and not exists (
        select from known as other
        where other.accepted_at is not null and other.slot = paper.slot and other.sha256 = paper.sha256
          and (other.ends_at, other.reference) > (paper.ends_at, paper.reference)
      ) end
  );
end
$$;

comment on function private.paper_json is
  'Papers of shared/application: the accepted ones of a worker, or all of one application that may be handed in again. The same paper stands once.';
grant execute on function private.paper_json to app_definer;
