create type public.day_kind as enum ('放假', '上班');
comment on type public.day_kind is '放假：节假日和调休放假；上班：调休上班的周末';
