create function private.confirmation_page(confirmation public.confirmations) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'applicantName', private.mask_name(application.applicant_name),
      'serviceName', application.service_name,
      'workplace', application.workplace,
      'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
      'statement', application.confirmation_statement,
      'requestedAt', confirmation.requested_at,
      'expiresAt', confirmation.expires_at,
      'isPhoneVerified', private.is_phone_fresh(private.current_worker_id())
        or exists (select from private.find_officer(private.current_worker_id())),
      'officerUnit', case when officer.is_own then officer.unit_name end,
      'otherUnit', case when not officer.is_own then officer.unit_name end,
      'outcome', confirmation.outcome,
      'answeredAt', confirmation.answered_at
    )
    from public.applications as application
    left join lateral (
      select listed.unit_name, private.is_in_chain(listed.trade_union_id, application.trade_union_id) as is_own
      from private.find_officer(private.current_worker_id(), application.trade_union_id) as listed
      where listed.can_confirm limit 1
    ) as officer on true
    where application.id = confirmation.application_id
  );
end
$$;

comment on function private.confirmation_page is
  'What the chair of a union sees behind a confirmation link: the masked name and the statement, and nothing else.';
grant execute on function private.confirmation_page to app_definer;
