create type public.signup_status as enum ('待审核', '已确认', '候补', '待确认', '未通过', '已取消', '已签到', '未到场');
comment on type public.signup_status is '报名状态：待审核、已确认、候补、待确认（轮到候补，等本人确认）、未通过、已取消、已签到、未到场';
