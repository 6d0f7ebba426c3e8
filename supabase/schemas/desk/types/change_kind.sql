create type public.change_kind as enum ('新增', '修改', '删除');
comment on type public.change_kind is '在控制台里做了什么：新增、修改、删除';
