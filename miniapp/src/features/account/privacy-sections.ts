/**
 * What the app keeps about a worker, in the worker's words (Personal Information Protection Law, article 17). Whoever
 * changes what a form or a signup asks, how long it is kept or who sees it, changes this page too.
 */
export const privacySections: readonly { title: string; paragraphs: readonly string[] }[] = [
  {
    title: '看服务和活动',
    paragraphs: ['不用登录，也不收集您的信息。您选的地区、字号和没交完的申请只存在这部手机上。'],
  },
  {
    title: '登录',
    paragraphs: [
      '登录时，微信给我们一个只在本小程序里有效的编号，用来认出您的申请和报名。我们拿不到您的微信号、好友和聊天。',
      '手机号只在您点“验证手机号”时才由微信提供，用来确认您是不是活动组织者、有没有重复报名。',
    ],
  },
  {
    title: '申请服务',
    paragraphs: [
      '每张申请表只问办这件事要用的内容。身份证号、银行卡号加密保存，页面和名单里只显示几位；工会工作人员要看完整号码须写明原因，并留下记录。',
      '您拍的材料存放在不公开的文件夹里，照片里的拍摄地点等附加信息会被去掉。传了又没提交的照片，两天后删除。',
      '健康、收入、孩子和银行账户的信息，提交前会分别请您同意；您可以不同意，只是这件事在网上办不了，可以到工会窗口办理。',
    ],
  },
  {
    title: '活动报名',
    paragraphs: [
      '报名信息只有主办方看得到。昵称和自我介绍是写给当天到场的人看的。活动页上只有人数，没有姓名。',
      '为了下次少填，您填过的报名信息也留在这部手机上，婚姻状况和身份证号除外。',
      '活动结束 90 天后（主办方可以定得更短），名单里的个人信息会被去掉，只留下人数。',
    ],
  },
  {
    title: '您可以要求',
    paragraphs: ['查询、更正、复制或删除您的信息，或者撤回同意：请拨打 12351，或联系受理您申请的工会。'],
  },
]
