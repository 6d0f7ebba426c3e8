create function private.confirmation_json(application public.applications) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'requestedAt', latest.requested_at,
      'expiresAt', latest.expires_at,
      'isOpen', latest.answered_at is null and latest.expires_at > now(),
      'outcome', latest.outcome,
      'answeredAt', latest.answered_at,
      'confirmer', private.mask_name(latest.confirmer_name),
      'isVerified', latest.is_verified
    )
    from public.confirmations as latest
    where latest.application_id = application.id and latest.withdrawn_at is null
    order by latest.answered_at is null, latest.id desc
    limit 1
  );
end
$$;

comment on function private.confirmation_json is 'The last confirmation as the worker sees it; one with an answer comes first. The name of the person who answered is masked, and the comment is for staff only.';
grant execute on function private.confirmation_json to app_definer;
