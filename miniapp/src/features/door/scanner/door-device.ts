import { readLike, writeStored } from '../../../lib/storage.ts'
import { createUuid } from '../../../lib/uuid.ts'

/** This phone as one door of an event. Each scan names it. */
export type DoorDevice = { deviceId: string; door: string }

/** WeChat's list of choices has at most six entries. */
export const doorNames = ['1号门', '2号门', '3号门', '4号门', '5号门', '6号门'] as const

const key = 'door-device'

export function doorDevice(): DoorDevice {
  const known = readLike<DoorDevice>(key, { deviceId: '', door: '' })
  if (known) return known
  const made = { deviceId: createUuid(), door: doorNames[0] }
  writeStored(key, made)
  return made
}

export function standAt(door: string): DoorDevice {
  const device = { ...doorDevice(), door }
  writeStored(key, device)
  return device
}
