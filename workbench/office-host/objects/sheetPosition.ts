import { oneOf } from "../checks";

/** Excel.WorksheetPositionType */
export const POSITION = oneOf("None", "Before", "After", "Beginning", "End");
