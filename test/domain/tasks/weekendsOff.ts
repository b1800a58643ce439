import { weekdayOf } from "../../../src/domain/tasks/deadlines/cycle";
import type { WorkingCalendar } from "../../../src/domain/tasks/deadlines/workingDays";

/** A calendar without holidays: the rules need to know working days, not who announced them. */
export const weekendsOff: WorkingCalendar = {
  isWorkingDay: (date) => weekdayOf(date) <= 5,
  covers: { firstYear: 2004, lastYear: 2026 },
};
