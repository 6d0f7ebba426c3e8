import { expect, test } from 'vitest'
import { findContactFaults } from '#miniapp/features/signup/form/contact-fault.ts'

const pathsOf = (answers: Parameters<typeof findContactFaults>[0]) =>
  findContactFaults(answers).map(({ path }) => path)

test('Wang Fang is told at her introduction, her nickname and her team’s name that they give her number away', () => {
  expect(
    pathsOf({ introduction: '电话 13800000202', nickname: '微信 wangfang1', teamName: 'QQ 1234567' }),
  ).toEqual(['introduction', 'nickname', 'teamName'])
})

test('what gives nothing away, was not asked, or only the organizer reads is no fault', () => {
  expect(
    pathsOf({ introduction: '喜欢爬山，1992 年生', phone: '13800000202', expectations: '电话 13800000202' }),
  ).toEqual([])
  expect(pathsOf({})).toEqual([])
})
