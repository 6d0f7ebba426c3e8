// Written by npm run generate from scripts/generate/unicode.

/**
 * What stands for another character: the first of a run of code points, and what they stand for, one by one. Where NFKC
 * knows it, it is not repeated here.
 */
export const standIns: readonly (readonly [number, string])[] = [
  [0x1680, ' '],
  [0x2e81, '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵'],
  [0x2e9b, '旡日月歺'],
  [0x2ea0, '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀'],
  [0x31c6, '𠃌'],
  [0x31cf, '乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎'],
  [0xe78d, '，。、：；！？〖〗…'],
  [0xe7c7, 'ḿ'],
  [0xe815, '厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小心㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠牛𡗗龸𤴔䁖䅟𥫗䌷㓁羊𦍌𢦏䎱䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍𧾷䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻'],
]

export const standIn = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2e81-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3000\u31c6\u31cf-\u31e1\ue78d-\ue796\ue7c7\ue815-\ue864\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu

/** A run of characters that are not drawn. */
export const invisible = /[\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe-\uffff\u{13430}-\u{1343f}\u{16fe4}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]+/gu

/** Marks that are drawn above or below a letter. */
export const marks = /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]+/gu

/** More marks on one letter than any writing has (UTS 39, 5.4). */
export const stackedMarks = /([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099-\u309a\ufe20-\ufe2f]+/gu
