/** The unions that the people of the demo data organize events for, and the county's that receives their applications. */
export const demoUnions = {
  organizer: { id: '610100', name: '西安市总工会' },
  organizer2: { id: '610400', name: '咸阳市总工会' },
  county: { id: '610113', name: '雁塔区总工会' },
}
