create type public.check_in_refusal as enum (
  '没有这张票', '不是本场活动的票', '报的是别的场次', '报名已取消', '报名没有确认', '活动已取消', '不在签到时间',
  '票在另一部手机上', '票码不对', '票码过期', '没有找到这个人', '同名同尾号', '座位给了别人'
);
comment on type public.check_in_refusal is '签到没有通过的原因';
