/** Runs in the add-in's frame after Microsoft's client: adds what its loader, office.js, would have added. */
import { completeOffice, type OfficeGlobals } from "../../office-host/officeNamespace";
import { seamOfPage } from "./seam";

const seam = seamOfPage();
if (seam) {
  const commands = completeOffice(window as unknown as OfficeGlobals, seam.environment);
  seam.ready(window.name, commands);
}
