create function private.forget_grant(application_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.reviews as review
  set earlier_grants = private.earlier_grants(review.application_id, private.unions_below(review.trade_union_id), review.closed_at)
  where review.earlier_grants is not null
    and review.application_id in (select same.other_id from private.same_person(forget_grant.application_id) as same);
end
$$;

comment on function private.forget_grant is 'When an application is erased, the rounds of the same person''s others no longer tell of it, also those that are closed.';
grant execute on function private.forget_grant to app_definer;
