import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    display: "block",
    position: "relative",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    // In contrast themes backgrounds vanish; borders and system colours remain.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fill: {
    display: "block",
    height: "100%",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  reached: { backgroundColor: tokens.colorBrandBackground },
  short: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  target: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    marginInlineStart: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

/**
 * A share as a bar from zero with its target lines; rates above 100 % fill it. The figures stand beside it as text, so
 * it is hidden from screen readers.
 */
export function TargetBar({ share, targets }: { share: number; targets: readonly number[] }) {
  const styles = useStyles();
  const reached = targets.every((target) => share >= target);
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={mergeClasses(styles.fill, reached ? styles.reached : styles.short)}
        style={{ width: lengthOf(share) }}
      />
      {targets.map((target) => (
        <span key={target} className={styles.target} style={{ left: lengthOf(target) }} />
      ))}
    </span>
  );
}

const lengthOf = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;
