create function private.open_review(application public.applications) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.reviews (
    application_id, round, reference, service_name, trade_union_id, trade_union_name, applicant_name,
    phone, application_status, submitted_at, due_on, summary, attachments_folder, reminded_at, assisted_by, confirmation,
    earlier_grants
  )
  select
    application.id,
    (select coalesce(max(earlier.round), 0) + 1 from public.reviews as earlier where earlier.application_id = application.id),
    application.reference, application.service_name, receiver.id, receiver.name, application.applicant_name,
    case when not application.name_withheld then coalesce(application.phone, private.verified_phone(application.worker_id)) end,
    application.status, application.submitted_at,
    case application.status when '已提交' then application.accept_by when '已受理' then application.promised_on end,
    application.summary,
    -- What leads from a withheld name to the account's other applications does not leave with a copy of this row.
    case when application.name_withheld then '' else format('attachments/%s', application.worker_id) end, application.reminded_at, application.assisted_by,
    (select earlier.confirmation from public.reviews as earlier
      where earlier.application_id = application.id order by earlier.round desc limit 1),
    case when not application.name_withheld then private.earlier_grants(application.id, private.unions_below(receiver.id)) end
  from public.trade_unions as receiver
  where receiver.id = application.trade_union_id;
end
$$;

comment on function private.open_review is 'Opens the next round of an application with what staff need to see.';
grant execute on function private.open_review to app_definer;
