import { View } from '@tarojs/components'
import { Icon } from '../../../components/icon.tsx'
import { spoken } from '../../../lib/accessibility.ts'
import type { ScanResult } from './scan-result.ts'
import './scan-results.css'

/** The last scans, the newest on top and large. Each shows its result by color, sign and word. */
export function ScanResults({ results }: { results: readonly ScanResult[] }) {
  return (
    <View>
      {results.map((result, place) => (
        <View
          key={result.scanId}
          className={`scan-result tint-${result.tone}${place === 0 ? ' scan-result--newest' : ''}`}
          {...spoken({ role: place === 0 ? 'alert' : undefined })}
        >
          <View className={`scan-result__sign fill-${result.tone}`}>
            <Icon name={result.icon} />
          </View>
          <View className="grow">
            <View className="scan-result__word">
              {result.seatLabel ? `${result.seatLabel} ${result.word}` : result.word}
            </View>
            <View className="t3 scan-result__note">{result.note}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
