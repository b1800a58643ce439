import type { Settings } from "../../app/settings";
import { NumberSetting } from "./NumberSetting";

type Targets = Settings["targets"];

/** Which words belong to which target. */
const NAMES: Readonly<Record<keyof Targets, string>> = {
  enrolment: "targetEnrolment",
  contribution: "targetContribution",
  districtThisYear: "targetDistrictThisYear",
  districtFiveYear: "targetDistrictFiveYear",
};

/** The targets, typed in percent and kept as shares. */
export function TargetSettings(props: { targets: Targets; onChange: (targets: Targets) => void }) {
  const { targets, onChange } = props;
  return (Object.keys(NAMES) as (keyof Targets)[]).map((target) => (
    <NumberSetting
      key={target}
      name={NAMES[target]}
      min={1}
      max={100}
      digits={2}
      value={Number((targets[target] * 100).toFixed(2))}
      onChange={(percent) => onChange({ ...targets, [target]: Number((percent / 100).toFixed(4)) })}
    />
  ));
}
