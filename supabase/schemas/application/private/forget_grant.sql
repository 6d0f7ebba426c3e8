-- A round that a clerk has locked is skipped, and private.note_grants comes back to it: an erasure that waited with rounds of several people
-- in its hands would stand in a circle with a clerk who decides those people's cases in one statement.
create function private.forget_grant(application_id uuid) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  telling constant bigint[] := array(
    select review.id from private.same_person(forget_grant.application_id) as same
    join public.reviews as review on review.application_id = same.other_id and review.earlier_grants is not null
  );
  written integer;
begin
  update public.reviews as review
  set earlier_grants = private.earlier_grants(review.application_id, private.unions_below(review.trade_union_id), review.closed_at)
  where review.id in (select free.id from public.reviews as free where free.id = any (telling) for update skip locked);
  get diagnostics written = row_count;
  return written = cardinality(telling);
end
$$;

comment on function private.forget_grant is
  'When an application is erased, the rounds of the same person''s others no longer tell of it, also those that are closed. False when one was locked.';
grant execute on function private.forget_grant to app_definer;
