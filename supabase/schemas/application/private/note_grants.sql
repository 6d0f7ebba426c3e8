create function private.note_grants() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(sum(private.note_earlier_grants(recent.application_id)), 0) from (
      select distinct review.application_id from public.reviews as review
      where review.decision in ('通过', '办结') and review.decided_at > now() - interval '10 minutes'
    ) as recent
  );
end
$$;

comment on function private.note_grants is
  'Notes the grants of the last ten minutes again: two rounds of one person may have been decided and opened at once.';
grant execute on function private.note_grants to app_definer;
