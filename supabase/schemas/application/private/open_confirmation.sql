-- A link that was not answered before the decision has not expired: asking the worker for another would be wrong.
create function private.open_confirmation(token text) returns public.confirmations
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  found_confirmation public.confirmations;
  application public.applications;
begin
  select confirmation.* into found_confirmation
  from private.confirmation_links as link
  join public.confirmations as confirmation on confirmation.id = link.confirmation_id
  where link.token_hash = private.token_hash(token);
  if found_confirmation.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select * into application from public.applications as asked where asked.id = found_confirmation.application_id;
  if application.worker_id = own_id or private.verified_phone(application.worker_id) = private.verified_phone(own_id) then
    perform private.raise_code(403, 'own_confirmation');
  end if;
  if found_confirmation.answered_at is not null then
    if found_confirmation.confirmer_id is distinct from own_id then
      perform private.raise_code(410, 'confirmation_used');
    end if;
  elsif application.decided_at is not null or application.closed_at is not null then
    perform private.raise_code(410, 'confirmation_over');
  elsif found_confirmation.withdrawn_at is not null or found_confirmation.expires_at <= now() then
    perform private.raise_code(410, 'confirmation_expired');
  end if;
  return found_confirmation;
end
$$;

comment on function private.open_confirmation is
  'The confirmation behind a link for this worker. Refuses the applicant (own_confirmation), a link that another person used, one after the decision (confirmation_over) and a disabled one.';
grant execute on function private.open_confirmation to app_definer;
