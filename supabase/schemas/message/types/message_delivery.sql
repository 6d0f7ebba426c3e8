create type public.message_delivery as enum ('待发送', '已发送', '发送失败', '不发送');
comment on type public.message_delivery is '微信发送情况：待发送、已发送、发送失败、不发送（职工没有订阅或不需要发）';
