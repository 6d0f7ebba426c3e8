create function private.purge_traces(worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
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

comment on function private.purge_traces is 'Deletes a worker''s data in helps, messages, text checks, tickets and feedback.';
grant execute on function private.purge_traces to app_definer;
