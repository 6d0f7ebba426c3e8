create type public.check_in_method as enum ('扫码', '姓名和尾号', '名单', '现场报名');
comment on type public.check_in_method is '怎么签到的：扫码，报姓名和手机尾号，或在名单里点签到';
