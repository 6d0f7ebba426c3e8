create type public.rating_grade as enum ('很满意', '满意', '基本满意', '不满意', '很不满意');
comment on type public.rating_grade is '好差评的五级评价：很满意、满意、基本满意、不满意、很不满意';
