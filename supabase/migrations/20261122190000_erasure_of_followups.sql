-- What other parts keep of an application or a worker goes along when it is erased: private.purge_application and
-- private.purge_worker call these. Grades stay and count; words, names and numbers go.

grant update (comment) on public.ratings to app_definer;
grant delete on public.confirmations, public.signup_tickets to app_definer;

create function private.purge_followups(application public.applications) returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.ratings as rating set comment = null where rating.application_id = application.id;
  delete from public.confirmations as confirmation where confirmation.application_id = application.id;
  delete from private.submitted_contents as content where content.application_id = application.id;
  delete from private.states_before_decisions as earlier using public.reviews as review
  where earlier.review_id = review.id and review.application_id = application.id;
  delete from public.change_log as change where position(application.reference in change.subject) > 0;
end
$$;
comment on function private.purge_followups is 'Clears what ratings, confirmations, repeated submissions and the record of changes hold of an application.';

create function private.purge_traces(worker_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  delete from public.assistances as assistance where assistance.worker_id = purge_traces.worker_id;
  update public.assistances as assistance set officer_worker_id = null where assistance.officer_worker_id = purge_traces.worker_id;
  delete from private.assistance_entries as entry where entry.worker_id = purge_traces.worker_id;
  update public.confirmations as confirmation set confirmer_id = null where confirmation.confirmer_id = purge_traces.worker_id;
  delete from private.message_credits as credit where credit.worker_id = purge_traces.worker_id;
  delete from public.text_checks as checked where checked.worker_id = purge_traces.worker_id;
  delete from private.export_links as link where link.worker_id = purge_traces.worker_id;
  update public.event_feedback as given set comment = null
  from public.signups as signup where signup.id = given.signup_id and signup.worker_id = purge_traces.worker_id;
  delete from public.signup_tickets as ticket using public.signups as signup
  where signup.id = ticket.signup_id and signup.worker_id = purge_traces.worker_id;
end
$$;
comment on function private.purge_traces is 'Clears what help, messages, text checks, tickets and feedback hold of a worker.';

grant execute on function private.purge_followups(public.applications), private.purge_traces(uuid) to app_definer;
