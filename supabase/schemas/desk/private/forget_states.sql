create function private.forget_states() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.states_before_decisions as kept using public.reviews as review
  where review.id = kept.review_id and review.application_id = new.id;
  return null;
end
$$;

comment on function private.forget_states is 'A decision on an erased application cannot be undone, and its reason is deleted.';
alter function private.forget_states owner to app_definer;
