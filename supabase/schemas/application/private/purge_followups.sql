-- When an application is erased, what other tables keep of it is erased too. Grades stay and count. Words, names and
-- numbers are deleted.
create function private.purge_followups(application public.applications) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.ratings as rating set comment = null where rating.application_id = application.id;
  update public.complaint_outcomes as outcome set note = null, document_number = null, staff_name = null
  where outcome.application_id = application.id;
  delete from public.confirmations as confirmation where confirmation.application_id = application.id;
  delete from private.submitted_contents as content where content.application_id = application.id;
  delete from private.states_before_decisions as earlier using public.reviews as review
  where earlier.review_id = review.id and review.application_id = application.id;
  delete from public.change_log as change where change.subject = application.reference;
end
$$;

comment on function private.purge_followups is 'Deletes what ratings, outcomes, confirmations, repeated submissions and the change log hold of an application.';
grant execute on function private.purge_followups to app_definer;
