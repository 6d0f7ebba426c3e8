create function private.join_json(opened private.account_joins, own_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  is_asker constant boolean := opened.asker_id = own_id;
begin
  return jsonb_build_object(
    'expiresAt', opened.expires_at,
    'hasAgreed', (case when is_asker then opened.asker_agreed_at else opened.other_agreed_at end) is not null,
    'hasOtherAgreed', (case when is_asker then opened.other_agreed_at else opened.asker_agreed_at end) is not null,
    'isJoined', opened.joined_at is not null,
    'other', (
      select jsonb_build_object(
        'isOfWechat', account.openid is not null,
        'phoneMasked', worker.phone_masked,
        'createdAt', worker.created_at,
        'applications', (select count(*) from public.applications as own where own.worker_id = worker.id),
        'signups', (select count(*) from public.signups as own where own.worker_id = worker.id)
      )
      from public.workers as worker
      left join private.worker_accounts as account on account.worker_id = worker.id
      where worker.id = case when is_asker then opened.other_id else opened.asker_id end
    )
  );
end
$$;

comment on function private.join_json is
  'AccountJoin of shared/account, as one of the two sees it: the other account by its kind, masked phone and counts.';
grant execute on function private.join_json to app_definer;
