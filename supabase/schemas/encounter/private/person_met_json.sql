create function private.person_met_json(other public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'signupId', other.id,
    'seatLabel', other.seat_label,
    'nickname', private.passed_text(other.id, '昵称', other.nickname),
    'introduction', private.passed_text(other.id, '自我介绍', other.introduction)
  );
end
$$;

comment on function private.person_met_json is
  'What checked-in participants see of each other: seat number, nickname and introduction. Nickname and introduction must have passed the text check.';
grant execute on function private.person_met_json to app_definer;
