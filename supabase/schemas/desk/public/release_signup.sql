create function public.release_signup(signup_id uuid, reason text) returns text
language sql
set search_path = pg_catalog, pg_temp
as $$
  select private.release_taken_signup(signup_id, reason)
$$;

comment on function public.release_signup is
  '取消冒名的报名：核对本人证件后，取消别人用他的身份证号或手机号报的名，本人就能重新报名；记录到 change_log。用法：select release_signup(''signups 里的 id'', ''怎样核对的'')';
grant execute on function public.release_signup to staff;
