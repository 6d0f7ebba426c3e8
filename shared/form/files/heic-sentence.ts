/** For photos that the unions' computers do not open. */
export const heicSentence =
  '这是苹果手机的 HEIC 照片，工会的电脑打不开。请在手机“设置-相机-格式”里选“兼容性最佳”再拍，或截一张图上传'
