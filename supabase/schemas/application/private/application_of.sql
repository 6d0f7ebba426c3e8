create function private.application_of(reference text) returns public.applications
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  -- Full-width letters and digits too, as Chinese keyboards write them.
  typed constant text := upper(private.compare_key(coalesce(reference, '')));
  letters constant text := (private.our_province()).letters;
  application public.applications;
begin
  select * into application from public.applications as found where found.reference = typed;
  if application.id is null then
    perform private.refuse('not_found', case
      when typed = '' then '请填写申请编号。'
      when typed !~ ('^' || letters || '[0-9A-Z]{12}$') then
        format('申请编号“%s”不完整：%s 加 12 位数字和字母，一共 14 位。', trim(reference), letters)
      when right(typed, 1) <> private.reference_check_character(substr(typed, 3, 11)) then
        format('申请编号 %s 有一位写错了（校验码不对），请核对。', typed)
      else format('没有编号为 %s 的申请，请核对编号。', typed)
    end);
  end if;
  return application;
end
$$;

comment on function private.application_of is
  'The application with a reference number as people type it: small letters, blanks and full-width characters are accepted. Otherwise raises a sentence for staff.';
grant execute on function private.application_of to app_definer;
