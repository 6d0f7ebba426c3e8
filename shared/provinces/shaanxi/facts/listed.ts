const guide = { text: '也可以到市、县（区）总工会帮扶中心办理，或者拨打 12351', phone: '12351' }

/** What people read beside each service: where else it is done. The province has published no numbered list. */
export const listed = {
  'child-education-aid': { guide },
  'medical-aid': { guide },
  'living-aid': { guide },
  'legal-aid': { guide },
}
