-- Every change of an application locks its open round first and the application second, as a decision does.
create function private.lock_open_review(application_id uuid) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_id bigint;
begin
  loop
    select review.id into found_id from public.reviews as review
    where review.application_id = lock_open_review.application_id and review.closed_at is null
    for update;
    -- A round that was decided during the wait no longer matches, and the next round is found only by a new query.
    exit when found_id is not null or not exists (
      select from public.reviews as review
      where review.application_id = lock_open_review.application_id and review.closed_at is null
    );
  end loop;
  return found_id;
end
$$;

comment on function private.lock_open_review is 'Locks the open round; null when there is none.';
grant execute on function private.lock_open_review to app_definer;
