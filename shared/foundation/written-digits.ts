const written = ['零〇○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']

/** The digits that people write as characters, in numbers that should not be found. */
export const writtenDigits: ReadonlyMap<string, string> = new Map(
  written.flatMap((signs, digit) => Array.from(signs, (sign) => [sign, String(digit)] as const)),
)
