/** The unions that the people of the demo data organize events for, and the county's that receives their applications. */
export const demoUnions = {
  organizer: { id: '340100', name: '合肥市总工会' },
  organizer2: { id: '340200', name: '芜湖市总工会' },
  county: { id: '340111', name: '包河区总工会' },
}
