create function private.release_reviews() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  released integer;
begin
  update public.reviews as review set handler = null, handled_since = null
  where review.id in (
    select held.id from public.reviews as held
    where held.handled_since < now() - interval '2 hours'
    order by held.id
    for update skip locked
  );
  get diagnostics released = row_count;
  return released;
end
$$;

comment on function private.release_reviews is 'Empties 谁在办 of rounds that nobody changed for two hours.';
grant execute on function private.release_reviews to app_definer;
