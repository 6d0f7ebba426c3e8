create type public.pool_name as enum ('男', '女', '不限');
comment on type public.pool_name is '名额：男、女分开（婚恋交友），或不限';
