create type public.report_subject as enum ('没开门', '东西坏了', '地址不对', '电话打不通', '已经没有了', '其他');
comment on type public.report_subject is '报错：服务点哪里不对';
