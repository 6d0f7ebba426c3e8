create type public.check_in_outcome as enum ('已签到', '重复', '冲突', '未通过');
comment on type public.check_in_outcome is '签到结果：已签到；重复（已经签过）；冲突（没有信号时两个门都放行了，或者放行以后座位给了别人）；未通过';
