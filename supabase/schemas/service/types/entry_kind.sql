create type public.entry_kind as enum ('小程序', '网站', '电话');
comment on type public.entry_kind is '入口的种类：点了打开小程序、复制网址，还是拨打电话';
