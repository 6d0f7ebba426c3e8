import type { SignupAnswers } from '../signup-form.ts'

/** The people of the evening who have a window. */
export const cast = {
  liQiang: person(
    'li-qiang',
    '示例李强',
    '男',
    '13800000501',
    '小北',
    '周末常去紫蓬山，想找个能一起走长路的人。',
  ),
  zhaoLei: person('zhao-lei', '示例赵磊', '男', '13800000502', '阿磊', '电工，会做饭，球打得一般。'),
  wangFang: person(
    'wang-fang',
    '示例王芳',
    '女',
    '13800000503',
    '晴天',
    '喜欢安静的书店，也喜欢热闹的夜市。',
  ),
  zhaoMin: person('zhao-min', '示例赵敏', '女', '13800000504', '小满', '做的桂花糕被同事抢光过三次。'),
  /** Signs up when the men's seats are taken, and arrives during the first round. */
  sunWei: person('sun-wei', '示例孙伟', '男', '13800000505', '长江', '跑半程马拉松，慢，但是每次都跑完。'),
} satisfies Record<string, Guest>

/** Confirmed, and does not come. She has no window. */
export const chenJing = person('chen-jing', '示例陈静', '女', '13800000506', '云朵', '爱看老电影。')

export const organizer = { openid: 'xu-min', phone: '13800000500' }

export type Guest = SignupAnswers & { openid: string; introduction: string }

function person(
  openid: string,
  fullName: string,
  sex: '男' | '女',
  phone: string,
  nickname: string,
  introduction: string,
): Guest {
  return { openid, fullName, sex, phone, nickname, introduction, birthDate: '1995-03-02' }
}
