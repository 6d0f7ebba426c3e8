create type public.event_kind as enum ('婚恋交友', '劳动和技能竞赛', '文体活动', '招聘会', '技能培训', '读书活动');
comment on type public.event_kind is '活动类型';
