import Taro from '@tarojs/taro'

/** A spot that was chosen on WeChat's map. Degrees are GCJ-02. */
type Chosen = { name: string; address: string; latitude: number; longitude: number }

/** Only WeChat has a map to choose on: a page in a browser would have to load one from somebody else's server. */
export const canChooseSpot = process.env.TARO_ENV === 'weapp'

/**
 * Opens WeChat's map, in a tap, at the spot that was chosen before. Null when the person closes it. Where the person is stays
 * with WeChat's map. @throws when the map does not open or does not know the spot
 */
export async function chooseSpot(before?: Pick<Chosen, 'latitude' | 'longitude'>): Promise<Chosen | null> {
  const start = before && { latitude: before.latitude, longitude: before.longitude }
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({ ...start })
    // Some phones answer with texts.
    const degrees = { latitude: round(latitude), longitude: round(longitude) }
    if (Number.isNaN(degrees.latitude + degrees.longitude)) throw new Error('no coordinates')
    return { name: (name ?? '').trim(), address: (address ?? '').trim(), ...degrees }
  } catch (failure) {
    if (/cancel/.test(String(Object(failure).errMsg))) return null
    throw failure
  }
}

/** To a tenth of a meter. */
const round = (degrees: unknown) =>
  degrees === undefined || degrees === null || degrees === ''
    ? Number.NaN
    : Math.round(Number(degrees) * 1e6) / 1e6
