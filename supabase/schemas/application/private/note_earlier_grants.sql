-- A round that somebody else has locked is skipped, and the job comes back to it: whoever decides a case waits for nobody who works on another.
create function private.note_earlier_grants(application_id uuid) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  noted integer;
begin
  update public.reviews as review
  set earlier_grants = private.earlier_grants(review.application_id, private.unions_below(review.trade_union_id))
  where review.id in (
    select waiting.id from private.same_person(note_earlier_grants.application_id) as same
    join public.reviews as waiting on waiting.application_id = same.other_id and waiting.closed_at is null
    for update of waiting skip locked
  );
  get diagnostics noted = row_count;
  return noted;
end
$$;

comment on function private.note_earlier_grants is
  'Writes anew what the open rounds of a person''s other applications say of earlier grants, after one was granted or taken back.';
grant execute on function private.note_earlier_grants to app_definer;
