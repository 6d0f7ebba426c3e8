create type public.event_state as enum ('草稿', '已发布', '已取消');
comment on type public.event_state is '活动状态：草稿（职工看不到）、已发布、已取消';
