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

comment on function private.forget_states is 'What was decided on a cleared application cannot be undone, nor does a reason that was given stay.';
alter function private.forget_states owner to app_definer;
