create type public.notice_category as enum ('通知', '活动', '福利', '政策', '公示');
comment on type public.notice_category is '公告的类别';
