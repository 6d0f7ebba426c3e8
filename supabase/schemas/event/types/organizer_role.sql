-- From the least to the most: what a role may do, the next one may do too.
create type public.organizer_role as enum ('签到', '助手', '负责人');
comment on type public.organizer_role is '组织者的分工：签到（只在门口签到）、助手（不能取消活动、看证件号、改组织者）、负责人（都能做）';
