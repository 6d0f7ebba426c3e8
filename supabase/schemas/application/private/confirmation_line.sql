create function private.confirmation_line(confirmation public.confirmations) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('%s　%s　%s，手机号 %s，%s%s',
    to_char(confirmation.answered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
    confirmation.outcome, regexp_replace(confirmation.confirmer_name, '\s+', ' ', 'g'), coalesce(confirmation.confirmer_phone, '没有验证'),
    case when confirmation.is_verified then '已核实：' || confirmation.officer_words
      when confirmation.officer_words is not null then '未核实：登记在别的工会，' || confirmation.officer_words
      else '未核实：手机号不在基层工会工作者名单里' end,
    coalesce('　留言：' || regexp_replace(confirmation.comment, '\s+', ' ', 'g'), ''));
end
$$;

comment on function private.confirmation_line is 'A confirmation on one line, for staff in the round.';
grant execute on function private.confirmation_line to app_definer;
