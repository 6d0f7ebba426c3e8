create type public.application_status as enum ('已提交', '已受理', '待补正', '已通过', '未通过', '不予受理', '已办结', '已撤回');
comment on type public.application_status is '申请状态：已提交→已受理→已通过或未通过→已办结；材料不齐时待补正；也可能不予受理、已撤回';
