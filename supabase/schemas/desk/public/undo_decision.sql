create function public.undo_decision(reference text, reason text) returns text
language sql
set search_path = pg_catalog, pg_temp
as $$
  select private.undo_last_decision(reference, reason)
$$;

comment on function public.undo_decision is
  '撤销误操作：撤销一份申请最近的一个决定，职工会看到，并记录到 change_log。用法：select undo_decision(''申请编号'', ''撤销的理由'')';
grant execute on function public.undo_decision to staff;
