create function public.reveal_identity(reference text, reason text)
returns table (item text, value text)
language sql
set search_path = pg_catalog, pg_temp
as $$
  select * from private.reveal_secrets(reference, reason)
$$;

comment on function public.reveal_identity is
  '查看一份申请的完整证件号码和银行卡号，以及要求对单位保密的职工的姓名和电话，并记录到 access_log。用法：select * from reveal_identity(''申请编号'', ''查看的理由'')';
grant execute on function public.reveal_identity to staff;
