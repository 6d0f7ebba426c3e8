const { sin, cos, sqrt, PI, abs } = Math
/** The ellipsoid of GCJ-02 (Krasovsky 1940): half of the long axis in meters, and the square of the eccentricity. */
const axis = 6_378_245
const eccentricity = 0.006693421622965943

/**
 * What a browser measures (WGS-84) as Chinese maps draw it (GCJ-02), which is up to 700 m away. The usual published
 * approximation, good to a few meters within China.
 */
export function toGcj02({ latitude, longitude }: { latitude: number; longitude: number }) {
  const [x, y] = [longitude - 105, latitude - 35]
  const radians = (latitude / 180) * PI
  const flat = 1 - eccentricity * sin(radians) ** 2
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves(x) + swell(y, 160, 320)
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves(x) + swell(x, 150, 300)
  return {
    latitude: latitude + (north * 180) / (((axis * (1 - eccentricity)) / (flat * sqrt(flat))) * PI),
    longitude: longitude + (east * 180) / ((axis / sqrt(flat)) * cos(radians) * PI),
  }
}

const waves = (x: number) => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
const swell = (along: number, long: number, longest: number) =>
  ((20 * sin(along * PI) + 40 * sin((along / 3) * PI)) * 2) / 3 +
  ((long * sin((along / 12) * PI) + longest * sin((along / 30) * PI)) * 2) / 3
