-- Ten minutes: longer than any transaction that still computes what it read before the others were done.
create function private.note_grants() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  erased record;
  noted integer;
begin
  select coalesce(sum(private.note_earlier_grants(recent.application_id)), 0) into noted from (
    select distinct review.application_id from public.reviews as review
    where review.decision in ('通过', '办结') and review.decided_at > now() - interval '10 minutes'
  ) as recent;
  for erased in
    select own.id, own.erased_at from private.application_secrets as kept
    join public.applications as own on own.id = kept.application_id
    where kept.secrets is null
    order by own.erased_at limit 1000
  loop
    if private.forget_grant(erased.id) and erased.erased_at < now() - interval '10 minutes' then
      delete from private.application_secrets as kept where kept.application_id = erased.id;
    end if;
  end loop;
  return noted;
end
$$;

comment on function private.note_grants is
  'Notes the grants of the last ten minutes again, since two rounds of one person may have been decided and opened at once, and forgets erased ones until no round tells of them.';
grant execute on function private.note_grants to app_definer;
