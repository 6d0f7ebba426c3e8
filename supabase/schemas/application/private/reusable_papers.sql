-- A paper is computed from what stands, and no second copy of it is kept: a decision that is undone, a verdict and an erasure end the
-- offer by themselves. Twelve months count from the first time that it was accepted, so that a copy of a copy prolongs nothing.
create function private.reusable_papers(own_id uuid) returns table (
  id uuid, slot text, reference text, service_name text, file_name text, mime_type text, byte_size integer, sha256 text,
  handed_in_at timestamptz, accepted_at timestamptz, ends_at timestamptz
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select paper.id, paper.slot, application.reference, application.service_name, paper.file_name, paper.mime_type, paper.byte_size,
    paper.sha256, moment.handed_in_at, moment.accepted_at, moment.ends_at
  from public.applications as application
  join public.attachments as paper on paper.application_id = application.id and paper.superseded_at is null
  left join private.file_checks as looked on looked.path = paper.path
  cross join lateral (
    select coalesce(paper.handed_in_at, greatest(paper.created_at, application.submitted_at)) as handed_in_at,
      case when application.decided_at is not null
        and (paper.verdict = '合格' or (paper.verdict is null and application.status in ('已通过', '已办结')))
        then coalesce(paper.accepted_at, application.decided_at) end as accepted_at
  ) as known
  cross join lateral (
    select known.handed_in_at, known.accepted_at,
      coalesce(known.accepted_at, known.handed_in_at) + interval '12 months' as ends_at
  ) as moment
  where application.worker_id = own_id and application.erased_at is null
    and (application.closed_at is not null or application.status = '已通过')
    and (paper.verdict is null or paper.verdict = '合格')
    and looked.fault is null
    -- The same paper may have been handed in elsewhere and refused or replaced there.
    and not exists (
      select from public.attachments as refused
      where refused.worker_id = own_id and refused.slot = paper.slot and refused.sha256 = paper.sha256
        and refused.application_id is not null
        and (refused.verdict in ('重拍', '材料不符') or refused.superseded_at is not null)
    )
    and moment.ends_at > now()
    -- A withdrawal ends what stood then. What is accepted later is asked about anew.
    and not exists (
      select from public.consents as ended
      where ended.worker_id = own_id and ended.kind = 'kept-papers'
        and ended.withdrawn_at >= coalesce(moment.accepted_at, moment.handed_in_at)
    )
    and not (moment.accepted_at is not null and application.items @> jsonb_build_array(
      jsonb_build_object('name', split_part(paper.slot, '.', 1), 'isForOnce', true)))
$$;

comment on function private.reusable_papers is
  'The papers that a worker may hand in again: of applications that are over or approved, none that was refused, replaced, lost or changed, none of one time that was accepted already, for twelve months, and none from before a withdrawal of the consent. accepted_at is null for a paper that nobody judged.';
grant execute on function private.reusable_papers to app_definer;
