create type public.trade_union_level as enum ('省级', '市级', '县级', '产业');
comment on type public.trade_union_level is '工会层级：省级、市级、县级，或省产业工会';
