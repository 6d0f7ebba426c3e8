-- Studio shows a constraint by its name when an entry breaks it. On the tables that staff write the name is the sentence
-- that says what to enter (at most 21 characters: PostgreSQL cuts names at 63 bytes).

do $$
declare
  rename record;
begin
  for rename in
    select * from (values
      ('attachments', 'attachments_verdict_note_check', '材料意见的说明最多200字'),
      ('event_pools', 'event_pools_capacity_check', '名额数要在1到100000之间'),
      ('event_pools', 'event_pools_pkey', '每个活动每个名额池只能有一行'),
      ('event_pools', 'event_pools_taken_check', '已占用的名额由系统计数'),
      ('event_pools', 'event_pools_waiting_check', '候补人数由系统计数'),
      ('event_pools', 'never_a_seat_too_many', '已占用的名额不能多于名额数'),
      ('events', 'a_canceled_event_says_why', '取消活动要写明原因'),
      ('events', 'ages_are_ranges', '年龄要成对填写，最小不大于最大'),
      ('events', 'an_event_ends_after_it_starts', '结束时间要晚于开始时间'),
      ('events', 'canceling_ends_before_the_start', '取消报名的截止不能晚于活动开始'),
      ('events', 'event_coordinates_come_in_pairs', '经度和纬度要一起填'),
      ('events', 'events_address_check', '详细地址要写2到100字'),
      ('events', 'events_canceled_reason_check', '取消的原因要写2到100字'),
      ('events', 'events_co_organizers_check', '协办单位最多100字'),
      ('events', 'events_description_check', '活动介绍最多5000字'),
      ('events', 'events_employers_check', '限定单位要空着或至少写一个'),
      ('events', 'events_female_max_age_check', '女性最大年龄要在18到70之间'),
      ('events', 'events_female_min_age_check', '女性最小年龄要在18到70之间'),
      ('events', 'events_latitude_check', '纬度要在29到35之间'),
      ('events', 'events_longitude_check', '经度要在114到120之间'),
      ('events', 'events_male_max_age_check', '男性最大年龄要在18到70之间'),
      ('events', 'events_male_min_age_check', '男性最小年龄要在18到70之间'),
      ('events', 'events_marital_statuses_check', '婚姻状况只能是未婚、离异、丧偶'),
      ('events', 'events_offer_hours_check', '候补确认时间要在1到168小时之间'),
      ('events', 'events_place_name_check', '地点名称要写2到60字'),
      ('events', 'events_region_code_check', '区划代码要填34开头的六位数字'),
      ('events', 'events_region_codes_check', '限定地方要空着或至少写一个'),
      ('events', 'events_retention_days_check', '保留天数要在1到90之间'),
      ('events', 'events_difference_from_check', '限制相差的起点要在0到10000之间'),
      ('events', 'events_max_difference_check', '男女相差要在1到100之间'),
      ('events', 'events_team_max_size_check', '每队最多人数要在3到10之间'),
      ('events', 'events_team_min_size_check', '每队最少人数要在3到10之间'),
      ('events', 'team_sizes_are_a_range', '每队人数要成对填写，最少不大于最多'),
      ('events', 'events_title_check', '活动名称要写4到60字'),
      ('events', 'events_waitlist_size_check', '候补上限要在0到10000之间'),
      ('events', 'signup_closes_after_it_opens', '报名截止要晚于报名开始'),
      ('events', 'signup_closes_before_the_end', '报名截止不能晚于活动结束'),
      ('holidays', 'holidays_day_check', '日期要在2026年到2099年之间'),
      ('holidays', 'holidays_name_check', '节日名称要写1到20字'),
      ('holidays', 'holidays_pkey', '这一天已经填过了'),
      ('notices', 'notices_body_check', '公告正文要写2到2000字'),
      ('notices', 'notices_title_check', '公告标题要写2到40字'),
      ('organizers', 'for_one_event_or_one_union', '活动和工会要选一个，只能选一个'),
      ('organizers', 'organizers_name_check', '组织者姓名要写1到20字'),
      ('organizers', 'organizers_phone_check', '手机号要填11位数字'),
      ('organizers', 'named_once_per_event', '这个手机号已经是这个活动的组织者'),
      ('organizers', 'named_once_per_union', '这个手机号已经是这个工会的组织者'),
      ('retention_settings', 'retention_settings_keep_days_check', '保存天数要在30到3650之间'),
      ('reviews', 'a_decision_closes_its_round', '决定时间和决定人由系统填写'),
      ('reviews', 'reviews_internal_note_check', '内部备注最多2000字'),
      ('reviews', 'reviews_reason_check', '理由最多500字'),
      ('service_settings', 'a_closed_service_says_why', '关闭事项要写明关闭原因'),
      ('service_settings', 'service_settings_closed_reason_check', '关闭原因要写2到100字'),
      ('service_settings', 'service_settings_committed_working_days_check', '承诺工作日要在1到60之间'),
      ('service_settings', 'service_settings_enquiry_phone_check', '咨询电话只填数字和短横线'),
      ('service_settings', 'service_settings_notice_check', '给职工的提示最多200字'),
      ('service_settings', 'service_settings_pkey', '这个事项代码已经有了'),
      ('service_settings', 'service_settings_service_code_check', '事项代码只用小写字母和短横线'),
      ('trade_unions', 'coordinates_come_in_pairs', '经度和纬度要一起填'),
      ('trade_unions', 'trade_unions_address_check', '办公地址最多100字'),
      ('trade_unions', 'trade_unions_latitude_check', '纬度要在29到35之间'),
      ('trade_unions', 'trade_unions_longitude_check', '经度要在114到120之间'),
      ('trade_unions', 'trade_unions_phone_check', '联系电话只填数字和短横线')
    ) as renames (table_name, old_name, new_name)
  loop
    execute format('alter table public.%I rename constraint %I to %I', rename.table_name, rename.old_name, rename.new_name);
  end loop;
end
$$;
