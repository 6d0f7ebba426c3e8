create function private.submitted_answers(signup public.signups, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_strip_nulls(jsonb_build_object(
    'fullName', signup.full_name, 'guardianName', signup.guardian_name, 'sex', signup.sex, 'birthDate', signup.birth_date, 'phone', signup.phone,
    'employer', signup.employer, 'regionCode', signup.region_code, 'maritalStatus', signup.marital_status,
    'introduction', signup.introduction, 'nickname', signup.nickname, 'answers', signup.answers,
    'pledgeVersion', signup.pledge_version, 'consentVersion', signup.consent_version,
    'idNumber', case when event.asks_id_number then (
      select private.decrypt_text(secret.id_number) from private.signup_secrets as secret where secret.signup_id = signup.id
    ) end
  ));
end
$$;

comment on function private.submitted_answers is
  'The answers of a signup as they were submitted, the whole ID number too: for rules, never for an answer of the API.';
grant execute on function private.submitted_answers to app_definer;
