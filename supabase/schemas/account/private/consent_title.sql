create function private.consent_title(kind text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case kind
    when 'identity' then '身份证号和证件照片' when 'health-and-income' then '健康和家庭收入信息'
    when 'children' then '孩子的信息' when 'kept-child' then '给孩子报名' when 'kept-papers' then '通过的材料再用'
    when 'bank-account' then '银行账户信息' else kind end;
end
$$;

comment on function private.consent_title is 'A kind of consent in the worker''s words: shared/account/consents.ts.';
grant execute on function private.consent_title to app_definer, staff;
