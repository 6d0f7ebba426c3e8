create type public.poster_tone as enum ('红', '粉', '橙', '绿', '蓝', '紫');
comment on type public.poster_tone is '海报颜色';
