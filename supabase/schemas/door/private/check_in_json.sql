create function private.check_in_json(check_in public.check_ins) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'scanId', check_in.scan_id,
      'method', check_in.method,
      'outcome', check_in.outcome,
      'refusal', check_in.refusal,
      'door', check_in.door,
      'session', check_in.session_number,
      'scannedAt', check_in.scanned_at,
      'undoneAt', check_in.undone_at,
      'undoneReason', check_in.undone_reason,
      'seatLabel', signup.seat_label,
      'sex', signup.sex,
      'surname', case when signup.anonymized_at is null then left(signup.full_name, 1) end,
      'first', (
        select jsonb_build_object('door', standing.door, 'scannedAt', standing.scanned_at)
        from public.check_ins as standing
        where standing.signup_id = check_in.signup_id
          and standing.session_number is not distinct from check_in.session_number and standing.outcome = '已签到' and standing.undone_at is null
          and standing.id <> check_in.id and check_in.outcome in ('重复', '冲突')
      )
    )
    from (select check_in.signup_id) as scanned
    left join public.signups as signup on signup.id = scanned.signup_id
  );
end
$$;

comment on function private.check_in_json is 'CheckIn of shared/door. It gives no more of a person than seat, sex and surname.';
grant execute on function private.check_in_json to app_definer;
